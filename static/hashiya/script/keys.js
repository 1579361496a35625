// Keyboard shortcuts; the page lists them under its button "?" and can turn them off. They rest where one writes, and with modifiers.
{
const marks = () => [...document.querySelectorAll('main a.mark')].filter(mark => mark.getClientRects().length);
const said = mark => decodeURIComponent(mark.hash.slice(1));      // the id of a mark's entry
let unfolded;                                     // the margin that these keys have opened, on a narrow screen
const fold = () => { if (unfolded) unfolded.open = false; unfolded = undefined };

const step = by => {
  const all = marks(), focus = document.activeElement;
  const entry = focus.closest('.entry');          // from an entry the way goes on at its mark
  let at = all.findIndex(mark => mark === focus || (entry && said(mark) === entry.id));
  if (at >= 0) at += by;
  else if (by > 0) at = all.findIndex(mark => mark.getBoundingClientRect().top >= 0);
  else at = all.findLastIndex(mark => mark.getBoundingClientRect().bottom <= innerHeight);
  const mark = all[at];
  if (!mark) return;
  const words = document.getElementById(said(mark)), margin = words?.closest('details.margin');
  if (unfolded !== margin) fold();
  if (margin && !margin.open && margin.querySelector('summary').getClientRects().length) { margin.open = true; unfolded = margin }
  words?.scrollIntoView({ block: 'nearest' });
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: 'nearest' });
};
const field = document.querySelector('[role=search] input');   // where it is not shown, it takes no focus
const help = document.getElementById('keys');
const follow = selector => document.querySelector(selector)?.click();
const deeds = {
  __proto__: null,
  j: () => step(1), k: () => step(-1),
  l: () => follow('a.other'), '/': () => { field?.focus(); if (field !== document.activeElement) follow('a[rel=search]') },
  '?': () => help?.togglePopover?.(),
};
// The letter on the key, whatever else the reader's layout writes with it: Arabic keyboards have J, K and L as well.
const named = ({ key, code, shiftKey }) => {
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return key.length === 1 && code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
};
const writes = element => element.isContentEditable || element.matches('select, textarea, input:not([type=radio], [type=checkbox])');
addEventListener('keydown', event => {
  if (event.key === 'Escape') fold();
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writes(event.target)) return;
  const name = document.documentElement.dataset.keys !== 'off' && named(event);
  if (!deeds[name] || (name !== '?' && help?.matches(':popover-open')) || (event.shiftKey && /[a-z]/.test(name))) return;
  event.preventDefault();
  deeds[name]();
});
}
