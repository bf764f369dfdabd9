namespace KamPortal.KeyAccounts;

/// <param name="CandidateDays">Days in which a candidate has to be decided on.</param>
/// <param name="Overdue">Candidates undecided for longer, and reviews whose day has passed.</param>
public sealed record KeyBoard(IReadOnlyList<KeyBoardLane> Lanes, int CandidateDays, int Overdue, DateOnly Today);
