// Remembers the scheme that the reader chose: the style sheet's checkbox swaps what the system prefers.
{
const swap = document.getElementById('scheme');
if (swap) {
  const key = 'hashiya-scheme';
  try {
    swap.checked = localStorage.getItem(key) === 'swapped';
    swap.addEventListener('change', () => localStorage.setItem(key, swap.checked ? 'swapped' : 'system'));
  } catch { /* No storage for this page: the choice lasts as long as the page. */ }
}
}
