/** What the frame around all pages says. */
export const en = {
  wentWrong: "Something went wrong",
  serverAway: "The server can't be reached",
  pageStopped: "This page has stopped working",
  savedIsSafe: "What was saved is safe, and changes made offline are kept on this device.",
  checkConnection: "Check your connection, then load the page again.",
  loadAgain: "Load the page again to go on.",
  reload: "Reload",
  notFound: "Not found",
  nothingHere: "There is nothing at this address",
  goToBoards: "Go to boards",
  linkOld: "The link may be old or cut off. Your boards are where they were.",
  loading: "Loading",
  skipToContent: "Skip to content",
} as const;
