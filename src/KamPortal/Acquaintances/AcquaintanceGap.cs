namespace KamPortal.Acquaintances;

/// <param name="KnownBy">Who knows, or knew, the person; null for nobody.</param>
/// <param name="Introducer">A colleague who knows the person well enough to introduce somebody.</param>
/// <param name="Introduced">Whom of us to introduce; null when the owner knows them and has no supervisor.</param>
public sealed record AcquaintanceGap(GapKind Kind, MatrixPerson Person, MatrixColleague? KnownBy, MatrixColleague? Introducer, MatrixColleague? Introduced);
