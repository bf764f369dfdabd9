// The number of unread notifications stands before the page's title, whichever page it is.
let count = '0';

const bare = title => title.replace(/^\(\d+\+?\) /, '');

function apply() {
  const wanted = (count === '0' ? '' : `(${count}) `) + bare(document.title);
  if (document.title !== wanted) {
    document.title = wanted;
  }
}

new MutationObserver(apply).observe(document.head, { childList: true, subtree: true, characterData: true });

export function show(unread) {
  count = unread;
  apply();
}
