// Remembers the reader's choices. It runs before anything is drawn and says them on the root, so that no page first shows in
// other colours or another size; the style sheet knows the same choices by the controls themselves.
{
const root = document.documentElement;
// A control's name: what need not be said.
const usual = { scheme: 'system', size: 'normal', keys: 'on', reading: 'received' };
const say = (name, value) => {
  if (value === usual[name]) delete root.dataset[name]; else root.dataset[name] = value;
  if (name === 'scheme') for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
    const own = meta.dataset.scheme;
    meta.media = value === 'system' ? `(prefers-color-scheme: ${own})` : value === own ? 'all' : 'not all';
  }
};
const recall = name => { try { return localStorage.getItem(`hashiya-${name}`) ?? usual[name] } catch { return usual[name] } };
const keep = (name, value) => { try { localStorage.setItem(`hashiya-${name}`, value) } catch { /* It lasts as long as the page. */ } };
const restore = () => {
  for (const name in usual) {
    say(name, recall(name));
    for (const control of document.querySelectorAll(`input[name=${name}]`)) control.checked = control.value === recall(name);
  }
};
restore();
addEventListener('DOMContentLoaded', restore);
// A page come back to, after a choice on another.
addEventListener('pageshow', restore);
addEventListener('change', ({ target: { name, type, value, checked } }) => {
  if (!(name in usual)) return;
  const chosen = type !== 'checkbox' || checked ? value : 'off';
  say(name, chosen);
  keep(name, chosen);
});
// The panel closes by Escape, and when the reader goes elsewhere.
const panel = () => document.querySelector('.settings[open]');
const leave = ({ target }) => { const open = panel(); if (open && !open.contains(target)) open.open = false };
addEventListener('pointerdown', leave);
addEventListener('focusin', leave);
addEventListener('keydown', ({ key }) => {
  const open = key === 'Escape' && panel();
  if (!open) return;
  if (open.contains(document.activeElement)) open.querySelector('summary').focus();
  open.open = false;
});
}
