import type { Template } from "../../contract/kind.ts";
import { writeTemplate } from "./writeTemplate.ts";
import { say } from "./words/say.ts";

/** An open sort before its first move: features with no groups at all. */
export const bankingApp: Template = {
  id: "banking-app",
  get label() {
    return say.bankingApp;
  },
  get description() {
    return say.bankingAppIs;
  },
  title: "Banking app: where would you look for it?",
  build: (board) =>
    writeTemplate(board, {
      unsorted: `
        Balance of all accounts
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
    }),
};
