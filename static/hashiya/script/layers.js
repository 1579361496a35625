// Remembers which layers the reader has hidden, in every article. The style sheet hides them; what it cannot do is done here: a
// name in a hidden layer is no stop of the keyboard and no link to a screen reader, and a margin with nothing left in it goes.
{
const switches = [...document.querySelectorAll('.layers input')], key = 'hashiya-hidden-layers';
let hidden = new Set();
const apply = () => {
  for (const name of document.querySelectorAll('.words .m[href], .words .m[data-off]')) {
    const off = getComputedStyle(name).pointerEvents === 'none';
    if (off === name.hasAttribute('data-off')) continue;
    const [from, to] = off ? ['href', 'data-off'] : ['data-off', 'href'];
    name.setAttribute(to, name.getAttribute(from));
    name.removeAttribute(from);
  }
  for (const margin of document.querySelectorAll('.text .margin')) {
    margin.hidden = [...margin.querySelectorAll('.entry')].every(entry => getComputedStyle(entry).display === 'none');
  }
};
try { hidden = new Set(JSON.parse(localStorage.getItem(key) ?? '[]')); } catch { /* No storage: the choice lasts as long as the page. */ }
for (const box of switches) {
  if (hidden.has(box.value)) box.checked = false;
  box.addEventListener('change', () => {
    if (box.checked) hidden.delete(box.value); else hidden.add(box.value);
    try { localStorage.setItem(key, JSON.stringify([...hidden])); } catch { /* as above */ }
    apply();
  });
}
if (switches.some(box => !box.checked)) apply();
}
