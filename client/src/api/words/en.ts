/** What the server's refusals say on screen. */
export const en = {
  tooOftenMinutesUnknown: "That was tried too often. Try again in a few minutes.",
  tooOftenSeconds: "That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.",
  tooOftenMinutes: "That was tried too often. Try again in {minutes, plural, one {# minute} other {# minutes}}.",
  wrongOrigin:
    "The server doesn't take sign-ins from {origin}. Open it under its own address, or ask whoever runs it to set PUBLIC_URL to this one.",
  signInImpossible: "Signing in isn't possible here: the server answered with {status}.",
  signInEnded: "Your sign-in has ended. Sign in again.",
  wrongPair: "This e-mail and password don't belong together.",
  wholeAddress: "Enter your whole e-mail address, for example ana@example.org, and your password.",
  serverAway: "The server is away. Try again in a moment.",
  serverProblem: "The server has a problem. Try again in a moment; if it stays, ask whoever runs it.",
  invalidRequest: "The server didn't understand that. Check what you entered.",
  unreadableFile: "The file can't be read.",
  notAllowed: "You may not do that here.",
  wrongOriginHere: "The server takes this from its own pages only.",
  notFound: "It isn't there, or not for you.",
  outOfDate: "It has changed meanwhile. Load the page again.",
  tooLarge: "That is too large.",
  pictureTooLarge: "The picture would be too large. Take a PDF or a drawing instead.",
  languageNotKept: "The language couldn't be kept with your account",
  otherName: "Choose another name: this one is somebody else's here, or can't be seen",
  signOutFailed: "Signing out failed. Try again.",
  cookiesBlocked:
    "This browser blocks cookies for {site}, so the server can't know you. Allow cookies for this site in the browser's settings, then load the page again.",
} as const;
