// How much of something is done, as a line that fills.

export function ShareBar({ share }: { share: number }) {
  return (
    <span className="weeks-bar" aria-hidden="true">
      <i style={{ transform: `scaleX(${share})` }} />
    </span>
  );
}
