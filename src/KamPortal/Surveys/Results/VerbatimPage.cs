using KamPortal.Accounts;

namespace KamPortal.Surveys.Results;

/// <param name="State">Not <see cref="ResultsState.Shown"/>: no words may be shown.</param>
/// <param name="Total">Answers the filter finds.</param>
/// <param name="Themes">To code with: active ones, and those in use here.</param>
/// <param name="Pareto">What all answers of the wave are about, the most frequent first.</param>
/// <param name="HasScores">The survey asks whether people would recommend us, and it may be told.</param>
/// <param name="Managers">To narrow by.</param>
/// <param name="MayCode">The viewer may say what answers are about.</param>
public sealed record VerbatimPage(ResultsState State, IReadOnlyList<VerbatimRow> Rows, int Total, bool HasMore, IReadOnlyList<AccountLink> Themes, IReadOnlyList<ThemeCount> Pareto, int Answers, int Coded, bool HasScores, IReadOnlyList<AccountLink> Managers, bool MayCode);
