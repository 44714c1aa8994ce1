import type { Template } from "../../contract/kind.ts";
import { writeTemplate } from "./writeTemplate.ts";
import { say } from "./words/say.ts";

/** A sort that is under way, with descriptions, so that every part of the board has something to show. */
export const libraryWebsite: Template = {
  id: "library-website",
  get label() {
    return say.library;
  },
  get description() {
    return say.libraryIs;
  },
  title: "Library website: what belongs together?",
  build: (board) =>
    writeTemplate(board, {
      unsorted: `
        Book a study room | Rooms for one to eight people, by the hour
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
      groups: [
        {
          name: "Borrow and return",
          description: "Everything about a loan, from finding to giving back",
          cards: `
            Search the catalogue | Books, films, games and music in all branches
            Renew a loan | Keep an item longer if nobody is waiting for it
            Reserve an item | We send a message when it is on the shelf
            Return from home | A courier collects what you can't bring
            E-books and audiobooks | Borrow on your phone or reader`,
        },
        {
          name: "Your account",
          cards: `
            Get a library card | Sign up online, collect the card at any branch
            Change your address
            Card for children under 12 | Needs the signature of a parent`,
        },
        {
          name: "Visit us",
          cards: `
            Opening hours | All branches, with holidays
            Find a branch | Addresses, parking, bus lines
            Café and reading garden | Open when the main library is`,
        },
        {
          name: "",
          cards: `
            Coding club | For ages 9 to 14, laptops are there
            Writing workshop | Bring a page and read it aloud`,
        },
      ],
    }),
};
