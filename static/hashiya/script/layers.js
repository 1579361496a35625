// Remembers which layers the reader has hidden, in every article. The style sheet hides them; what it cannot do is done here: a
// name in a hidden layer is no link, and what has nothing left in it goes.
{
const key = 'hashiya-hidden-layers', gone = element => getComputedStyle(element).display === 'none';
let hidden = new Set();
const apply = () => {
  for (const name of document.querySelectorAll('.words .m:is([href], [data-off])')) {
    const off = getComputedStyle(name).pointerEvents === 'none', [from, to] = off ? ['href', 'data-off'] : ['data-off', 'href'];
    if (!name.hasAttribute(from)) continue;
    name.setAttribute(to, name.getAttribute(from));
    name.removeAttribute(from);
  }
  for (const [box, parts] of [['.text .margin', '.entry'], ['.words sup:has(.mark)', '.mark']]) {
    for (const element of document.querySelectorAll(box)) {
      // First: within what is hidden WebKit keeps the styles of before.
      element.hidden = false;
      element.hidden = [...element.querySelectorAll(parts)].every(gone);
    }
  }
};
// Without storage a choice lasts as long as the page.
try { hidden = new Set(JSON.parse(localStorage.getItem(key))); } catch {}
for (const box of document.querySelectorAll('.layers input')) {
  if (hidden.has(box.value)) box.checked = false;
  box.onchange = () => {
    if (box.checked) hidden.delete(box.value); else hidden.add(box.value);
    try { localStorage.setItem(key, JSON.stringify([...hidden])); } catch {}
    apply();
  };
}
if (document.querySelector('.layers input:not(:checked)')) {
  apply();
  addEventListener('load', apply);                  // WebKit comes here before the style sheets have come
}
}
