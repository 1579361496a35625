// Remembers whether the reader reads texts as they were received or as they are corrected.
{
const corrected = document.getElementById('corrected'), key = 'hashiya-reading';
if (corrected) {
  try {
    corrected.checked = localStorage.getItem(key) === 'corrected';
    for (const choice of document.querySelectorAll('[name=reading]')) {
      choice.addEventListener('change', () => localStorage.setItem(key, corrected.checked ? 'corrected' : 'received'));
    }
  } catch { /* No storage for this page: the choice lasts as long as the page. */ }
}
}
