// Two texts side by side: a sentence lights up with the one that answers it, and what is selected in one text leaves out the other.
{
const pairs = document.querySelector('.pairs'), columns = ['own', 'other'];
const light = ({ type, target }) => {
  for (const lit of pairs.querySelectorAll('.lit')) lit.classList.remove('lit');
  const number = /over|in$/.test(type) && target.closest('[data-s]')?.dataset.s;
  if (number) for (const answer of pairs.querySelectorAll(`[data-s="${number}"]`)) answer.classList.add('lit');
};
for (const type of ['mouseover', 'mouseleave', 'focusin', 'focusout']) pairs.addEventListener(type, light);
document.addEventListener('pointerdown', ({ target, shiftKey }) => {
  if (shiftKey) return;                              // goes on with a selection
  const column = target.closest('.pairs .column');
  pairs.dataset.selects = columns.findIndex(name => column?.classList.contains(name));
});
}
