// Hides the rows of a register that do not have every word typed into its field, whatever their vowel signs, hamzas and case.
{
const field = document.getElementById('filter'), status = field.parentElement.querySelector('[role=status]');
const { digits } = status.dataset, forms = JSON.parse(status.dataset.counts), plurals = new Intl.PluralRules(document.documentElement.lang);
/** Letters that are typed one for another. Alefs, waws and yehs with a hamza come apart, and lose it with the other signs. */
const ALIKE = { 'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ة': 'ه', 'ە': 'ه', 'ہ': 'ه', 'ک': 'ك' };
const folded = text => text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640ء]/gu, '').toLowerCase()
  .replace(/[ٱىیةەہک]/g, letter => ALIKE[letter]).replace(/[٠-٩۰-۹]/g, digit => digit.codePointAt() & 15);
const rows = [...document.querySelectorAll('.register tbody tr')].map(row => ({ row, text: folded(row.textContent) }));
const parts = [...document.querySelectorAll('main section:has(> .register)')];
const apply = () => {
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { row, text } of rows) {
    row.hidden = !words.every(word => text.includes(word));
    count += !row.hidden;
  }
  for (const part of parts) part.hidden = !part.querySelector('tbody tr:not([hidden])');
  const number = [...`${count}`].map(digit => digits[digit]).join('');
  status.textContent = words.length ? (forms[plurals.select(count)] ?? forms.other).replace(RegExp(`[${digits}]+`), number) : '';
};
field.oninput = apply;
// A browser that comes back to the page keeps what was typed.
addEventListener('pageshow', apply);
}
