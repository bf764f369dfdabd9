// A long list is counted here and fetched in pieces: what does not fit one message would break the connection.
export function lines(area) {
  return area.value.split(/\r?\n/).filter(line => /[\p{L}\p{N}]/u.test(line)).length;
}

export function read(area, from, length) {
  return area.value.slice(from, from + length);
}

export function clear(area) {
  area.value = '';
}
