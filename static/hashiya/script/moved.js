// An old address leads on with the query and the fragment of the reader's address. The rest of the page is not read: its refresh, for
// readers without scripts, would lead on without them.
{
const { to } = document.currentScript.dataset;
stop();
location.replace(to + location.search + location.hash);
}
