// Shows a name's card: to a mouse that rests on it, to the keyboard's focus, to a first tap; the second tap, like a click,
// follows the link. Into the card go the other annotations over the same words, the innermost first. The arrow down leads
// from the name into its card, Escape back. Where a browser knows no popovers, a name is a plain link.
if ('popover' in HTMLElement.prototype) {
const cards = new Map([...document.querySelectorAll('.card')].map(card => [card.querySelector('.who a').pathname, card]));
const names = [...document.querySelectorAll('.words a.m, .column a.m')].filter(name => cards.has(name.pathname));
let shown, timer, touched, before;              // the name whose card is open; a delay; how the pointer went down, and on what

const open = () => shown && cards.get(shown.pathname);
const hide = () => { clearTimeout(timer); open()?.hidePopover(); };
const later = (act, delay) => { clearTimeout(timer); timer = setTimeout(act, delay); };

/** What else lies over a name: around it and within it, from the innermost outwards. */
const over = name => {
  const found = [...name.querySelectorAll('.r, .m')].reverse();
  for (let e = name.parentElement; e && !e.matches('.words, .column'); e = e.parentElement) if (e.matches('.r, .m')) found.push(e);
  return found;
};

const link = (href, ...words) => {
  const item = document.createElement('li'), a = item.appendChild(document.createElement('a'));
  a.setAttribute('href', href);
  a.append(...words);
  return item;
};

/** A line of the card: the entry that speaks of a range, or the entity of a mention that is no link; nothing if it is hidden. */
const line = element => {
  if (element.dataset.href) {
    const card = cards.get(new URL(element.dataset.href, location).pathname);
    return card && link(element.dataset.href, ...card.querySelector('.who a').cloneNode(true).childNodes);
  }
  const unit = element.closest('.block, .pair'), k = element.dataset.in;
  const mark = k && [...unit.querySelectorAll('.mark')].find(m => m.dataset.k === k), entry = mark && document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  if (!entry || getComputedStyle(entry).display === 'none') return;
  const lemma = entry.querySelector('.lemma');
  return link(mark.hash, mark.getAttribute('aria-label'), ...lemma ? [' ', lemma.cloneNode(true)] : []);
};

const show = (name, y) => {
  clearTimeout(timer);
  if (name === shown) return;
  hide();
  const card = cards.get(name.pathname), lines = over(name).map(line).filter(Boolean);
  card.querySelector('.also')?.remove();
  if (lines.length) {
    card.append(document.getElementById('also').content.cloneNode(true));
    card.querySelector('.also ul').append(...lines);
  }
  card.showPopover();
  shown = name;
  // physical: positions on the screen are measured from its left and top, whatever the direction.
  const pieces = [...name.getClientRects()], place = pieces.find(piece => y <= piece.bottom) ?? pieces[0], box = card.getBoundingClientRect();
  const edge = getComputedStyle(name).direction === 'rtl' ? place.right - box.width : place.left;
  card.style.left = `${Math.max(8, Math.min(edge, innerWidth - box.width - 8))}px`;
  card.style.top = `${place.bottom + box.height + 8 < innerHeight || place.top < box.height + 8 ? place.bottom + 4 : place.top - box.height - 4}px`;
};

for (const card of cards.values()) {
  card.addEventListener('toggle', event => { if (event.newState === 'closed' && open() === card) shown = undefined; });
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', event => { if (event.pointerType !== 'touch') later(hide, 250); });
  card.addEventListener('focusout', event => { if (event.relatedTarget && event.relatedTarget !== shown && !card.contains(event.relatedTarget)) hide(); });
  card.addEventListener('click', event => { if (event.target.closest('a')) hide(); });
}
addEventListener('pointerdown', event => { touched = event.pointerType === 'touch'; before = shown; }, true);
for (const name of names) {
  name.addEventListener('pointerenter', event => { if (event.pointerType !== 'touch') later(() => show(name, event.clientY), 250); });
  name.addEventListener('pointerleave', event => { if (event.pointerType !== 'touch') later(hide, 250); });
  name.addEventListener('focus', () => { if (name.matches(':focus-visible')) show(name); });
  name.addEventListener('blur', event => { if (name === shown && !open().contains(event.relatedTarget)) hide(); });
  name.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' || name !== shown) return;
    event.preventDefault();
    open().querySelector('a').focus();
  });
  name.addEventListener('click', event => {
    if (!touched || before === name) return;
    event.preventDefault();
    show(name, event.clientY);
  });
}
}
