const KEY = 'muniment.launchToken';

/** Takes the launch token out of the address (`#token=…`) so that it is in no history or screenshot, and keeps it for this tab. */
export function takeLaunchToken(): string | null {
  const found = /[#&]token=([\w-]+)/.exec(location.hash)?.[1];
  if (found === undefined) return sessionStorage.getItem(KEY);
  sessionStorage.setItem(KEY, found);
  history.replaceState(null, '', location.pathname + location.search);
  return found;
}
