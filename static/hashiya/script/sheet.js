// Where notes do not stand beside the text, a mark brings its note to the words: in a sheet at the foot of the window, and the text
// stays where it is. Without this file, or where a browser knows no popovers, a mark leads to its note.
{
const sheet = document.querySelector('.sheet');
if (sheet?.showPopover) {
const [previous, next, all] = sheet.querySelectorAll('.previous, .next, .all');
const place = sheet.firstElementChild;
const said = mark => document.getElementById(decodeURIComponent(mark.hash.slice(1)));
const marks = () => [...document.querySelectorAll('.text a.mark')].filter(mark => mark.getClientRects().length);
let shown, down;

/** Washes the words that a mark speaks of, or no longer. */
const lit = (mark, on) => mark.closest('.block').querySelectorAll(`[data-in~="${mark.dataset.k}"]`).forEach(piece => piece.classList.toggle('lit', on));

const show = mark => {
  place.replaceChildren(said(mark).cloneNode(true));
  for (const element of place.querySelectorAll('[id]')) element.removeAttribute('id');
  if (shown) lit(shown, false);
  lit(shown = mark, true);
  sheet.setAttribute('aria-label', mark.getAttribute('aria-label'));
  all.href = `#${mark.closest('.block').querySelector('.entry').id}`;
  const at = marks().indexOf(mark);
  previous.disabled = at < 1;
  next.disabled = at > marks().length - 2;
  if (!sheet.matches(':popover-open')) { mark.focus({ preventScroll: true }); sheet.showPopover(); sheet.focus(); }
  sheet.scrollTop = 0;
  // physical: the window's own edges.
  const { top, bottom } = mark.getBoundingClientRect(), under = bottom + 8 - sheet.getBoundingClientRect().top;
  scrollBy(0, top < 0 ? top - 64 : Math.max(under, 0));
};
const step = by => { const list = marks(); show(list[list.indexOf(shown) + by]); };

document.querySelector('.text').addEventListener('click', event => {
  const mark = event.target.closest('a.mark');
  if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || getComputedStyle(said(mark).closest('.margin')).float !== 'none') return;
  event.preventDefault();
  show(mark);
});
previous.onclick = () => step(-1);
next.onclick = () => step(1);
// A link in the sheet leads on, and its number back to the words: both close it.
sheet.onclick = event => { if (event.target.closest('a')) sheet.hidePopover(); };
sheet.ontoggle = ({ newState }) => {
  if (newState === 'open') return;
  lit(shown, false);
  if (sheet.contains(document.activeElement) || document.activeElement === document.body) shown.focus({ preventScroll: true });
};
// A swipe down from its top closes it.
sheet.ontouchstart = ({ touches }) => { down = sheet.scrollTop ? Infinity : touches[0].clientY; };
sheet.ontouchend = ({ changedTouches }) => { if (changedTouches[0].clientY - down > 50) sheet.hidePopover(); };
}
}
