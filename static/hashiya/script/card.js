// Shows a name's card: to a mouse that rests on it, to the keyboard's focus, to a first tap; a click or the second tap follows
// the link. In the card stand the other annotations over the same words, the innermost first. Arrow down leads into it, Escape
// back. Where a browser knows no popovers, a name is a plain link.
if ('popover' in HTMLElement.prototype) {
const cards = new Map([...document.querySelectorAll('.card')].map(card => [card.querySelector('a').pathname, card]));
// The name whose card is open; a delay; whether a finger went down last, and while which card was open.
let shown, timer, touched, before;

const card = () => shown && cards.get(shown.pathname);
const hide = () => { clearTimeout(timer); card()?.hidePopover(); };
const hover = (element, enter) => {
  const soon = act => event => {
    if (event.pointerType === 'touch') return;
    clearTimeout(timer);
    timer = setTimeout(act, 250, event.clientY);
  };
  element.onpointerenter = soon(enter);
  element.onpointerleave = soon(hide);
};

/** What else lies over a name: within it and around it, from the innermost outwards. */
const over = name => {
  const found = [...name.querySelectorAll('.r, .m')].reverse();
  for (let e = name.parentElement; e && !e.matches('.words, .column'); e = e.parentElement) if (e.matches('.r, .m')) found.push(e);
  return found;
};

/** A line of the card: the entry that speaks of a range, or the entity of a mention that is no link; nothing if it is hidden. */
const line = element => {
  let href = element.dataset.href, words = [];
  if (href) {
    words = cards.get(new URL(href, location).pathname)?.querySelector('a').cloneNode(true).childNodes ?? [];
  } else {
    const mark = element.dataset.in && element.closest('.block, .pair').querySelector(`.mark[data-k="${element.dataset.in}"]`);
    const entry = mark && document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!entry || getComputedStyle(entry).display === 'none') return;
    href = mark.hash;
    words = [mark.getAttribute('aria-label'), ' ', entry.querySelector('.lemma')?.cloneNode(true) ?? ''];
  }
  const item = document.createElement('li'), link = item.appendChild(document.createElement('a'));
  link.setAttribute('href', href);
  link.append(...words);
  return item;
};

const show = (name, y) => {
  clearTimeout(timer);
  if (name === shown) return;
  hide();
  shown = name;
  const box = card(), lines = over(name).map(line).filter(Boolean);
  box.querySelector('.also')?.remove();
  if (lines.length) {
    box.append(document.getElementById('also').content.cloneNode(true));
    box.querySelector('.also ul').append(...lines);
  }
  box.showPopover();
  // physical: positions on the screen are measured from its left and top, whatever the direction.
  const pieces = [...name.getClientRects()], place = pieces.find(piece => y <= piece.bottom) ?? pieces[0];
  const { width, height } = box.getBoundingClientRect();
  const edge = getComputedStyle(name).direction === 'rtl' ? place.right - width : place.left;
  const below = place.bottom + height + 8 < innerHeight || place.top < height + 8;
  box.style.left = `${Math.max(8, Math.min(edge, innerWidth - width - 8))}px`;
  box.style.top = `${scrollY + (below ? place.bottom + 4 : place.top - height - 4)}px`;
};

addEventListener('pointerdown', event => { touched = event.pointerType === 'touch'; before = shown; }, true);
for (const box of cards.values()) {
  hover(box, () => {});
  box.ontoggle = event => { if (event.newState === 'closed' && box === card()) shown = undefined; };
  box.addEventListener('focusout', ({ relatedTarget: next }) => { if (next && next !== shown && !box.contains(next)) hide(); });
  box.onclick = event => { if (event.target.closest('a')) hide(); };
}
for (const name of document.querySelectorAll('.words a.m, .column a.m')) {
  if (!cards.has(name.pathname)) continue;
  hover(name, y => show(name, y));
  name.onfocus = () => { if (name.matches(':focus-visible')) show(name); };
  name.onblur = event => { if (name === shown && !card().contains(event.relatedTarget)) hide(); };
  name.onkeydown = event => {
    if (event.key !== 'ArrowDown' || name !== shown) return;
    event.preventDefault();
    card().querySelector('a').focus();
  };
  name.onclick = event => {
    if (!touched || before === name) return;
    event.preventDefault();
    show(name, event.clientY);
  };
}
}
