import classes from "./Wordmark.module.css";

/** The product's sign: a line that runs through three points, and its name. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden focusable="false">
        <rect width="28" height="28" rx="8" fill="var(--tl-accent)" />
        <path
          d="M6 18.5 C 9.5 18.5 9.5 10 14 10 S 18.5 15 22 9"
          fill="none"
          stroke="var(--tl-on-accent)"
          strokeWidth="2"
          strokeLinecap="round"
        />
        <circle cx="6" cy="18.5" r="2.2" fill="var(--tl-on-accent)" />
        <circle cx="14" cy="10" r="2.2" fill="var(--tl-on-accent)" />
        <circle cx="22" cy="9" r="2.2" fill="var(--tl-on-accent)" />
      </svg>
      Throughline
    </span>
  );
}
