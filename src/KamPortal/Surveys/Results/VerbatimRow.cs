using KamPortal.Accounts;
using KamPortal.Surveys.Answers;

namespace KamPortal.Surveys.Results;

/// <summary>An answer in words; whose it is, is null for those who do not see clients and in an anonymous wave.</summary>
/// <param name="Score">What the person answered to the question of recommending; null in an anonymous wave and where it was not asked.</param>
/// <param name="At">UTC.</param>
/// <param name="Manager">Of the client when the wave opened.</param>
public sealed record VerbatimRow(long AnswerId, string Question, string Text, IReadOnlyList<AccountLink> Themes, int? Score, ResponseSource? Source, DateTime? At, AccountLink? Person, AccountLink? Account, string? Manager);
