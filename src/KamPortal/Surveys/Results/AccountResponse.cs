using KamPortal.Accounts;
using KamPortal.Surveys.Answers;

namespace KamPortal.Surveys.Results;

/// <summary>What one person of a client answered.</summary>
/// <param name="Score">To the question of recommending, of satisfaction or effort; null where none is asked.</param>
/// <param name="Gap">Mean of the person's gaps, or of the deficits with a minus; null where there are no pairs.</param>
/// <param name="ManagerScore">1–5.</param>
/// <param name="At">UTC.</param>
public sealed record AccountResponse(long Id, AccountLink? Person, ResponseSource Source, DateTime? At, int? Score, decimal? Gap, int? ManagerScore, IReadOnlyList<VerbatimRow> Words);
