using System.Globalization;

namespace KamPortal.People;

/// <summary>Nobody of the list was saved; every wrong row says why.</summary>
public sealed class PeopleRefused(IReadOnlyList<RowProblem> problems)
    : RuleViolation(string.Format(CultureInfo.CurrentCulture, NewPeopleMessages.RowsRefused, problems.Count))
{
    public IReadOnlyList<RowProblem> Problems { get; } = problems;
}
