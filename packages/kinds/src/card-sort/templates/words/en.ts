/** What the templates of card sorts are called and hold: a board is begun in the language of whoever makes it, and what stands there then is theirs. */
export const en = {
  bankingApp: "Features of a banking app",
  bankingAppIs: "24 features of a banking app, unsorted: what would your customers look for together?",
  blank: "Blank",
  blankIs: "An empty tray for your own list of cards.",
  library: "Website navigation: library",
  libraryIs: "30 pages of a city library's website, each with a short explanation, some of them already sorted.",
  retrospective: "Retrospective themes",
  retrospectiveIs: "20 notes of a team's quarter, for grouping into the themes that are worth talking about.",
  bankingAppTitle: "Banking app: where would you look for it?",
  bankingAppCards: `Balance of all accounts
Transfer to a friend | By phone number, without an account number
Block a card | At once, when it is lost or stolen
Standing orders | Rent, allowances, anything that repeats
Split a bill | Share a payment among several people
Change the PIN
Savings goals | Put money aside for something with a name
Monthly spending by category
Statements as PDF
Fingerprint sign-in
Travel notice | Tell us where you will use the card
Exchange rates
Cash machines nearby
Raise the card limit
Direct debits | See who may collect, and stop it
Scan an invoice | The camera fills in the payment
Chat with an adviser
Book an appointment at a branch
Round up to save | Every payment goes up to the next euro
Notifications | What you want to be told, and when
Overdraft
Tax report for the year
Share an account | With a partner or a flatmate
Close an account`,
  libraryTitle: "Library website: what belongs together?",
  libraryCards: `Book a study room | Rooms for one to eight people, by the hour
Homework help | Volunteers who help pupils on weekday afternoons
Story time for toddlers | Picture books read aloud, every Thursday
Borrow a musical instrument | Ukuleles, keyboards and small drums for four weeks
Pay a fee | Late fees and replacements, by card or at the desk
3D printer and laser cutter | Use the workshop after a short introduction
Accessibility | Lifts, large print, hearing loops, quiet hours
Suggest a purchase | Tell us which title is missing
Printing and copying | Print from your phone at any branch
Lost and found
Volunteer with us | Read to children, deliver books, help at events
Donate books | What we take, and when
Author readings | Evenings with writers from here and elsewhere
Mobile library timetable | Where the book bus stops, and on which day
Local history archive | Maps, photographs and newspapers of the town
Language café | Practise German, Arabic, Spanish or Polish over tea
Newsletter | What is new, once a month`,
  libraryLoans: "Borrow and return",
  libraryLoansAre: "Everything about a loan, from finding to giving back",
  libraryLoansCards: `Search the catalogue | Books, films, games and music in all branches
Renew a loan | Keep an item longer if nobody is waiting for it
Reserve an item | We send a message when it is on the shelf
Return from home | A courier collects what you can't bring
E-books and audiobooks | Borrow on your phone or reader`,
  libraryAccount: "Your account",
  libraryAccountCards: `Get a library card | Sign up online, collect the card at any branch
Change your address
Card for children under 12 | Needs the signature of a parent`,
  libraryVisit: "Visit us",
  libraryVisitCards: `Opening hours | All branches, with holidays
Find a branch | Addresses, parking, bus lines
Café and reading garden | Open when the main library is`,
  libraryCoursesCards: `Coding club | For ages 9 to 14, laptops are there
Writing workshop | Bring a page and read it aloud`,
  retrospectiveTitle: "Retrospective: which themes do we see?",
  retrospectiveCards: `Reviews wait two days on average
The new test data made bugs easy to reproduce
We learned about the pricing change from a customer
Nobody dares to touch the import code
Pairing on the checkout went really well
Three meetings about the same question
Designers joined the planning and it showed
Releases on Friday cost us two weekends
We say yes to everything that sales asks for
Onboarding took Mira one week instead of four
Alerts that nobody reads any more
The goal of the quarter changed twice
Customer calls every other week keep us honest
Flaky tests are restarted until they pass
Decisions are made in chat and then forgotten
Celebrating the launch together was good`,
  retrospectiveDelivery: "Getting work out of the door",
  retrospectiveDeliveryCards: `Deploying takes one button now
A release waits for one person`,
  retrospectiveDecisionsCards: `It isn't clear who decides about scope
The roadmap has no owner since May`,
  blankTitle: "Card sort",
} as const;
