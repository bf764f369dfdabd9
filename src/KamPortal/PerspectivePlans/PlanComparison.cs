namespace KamPortal.PerspectivePlans;

/// <summary>Two versions of a plan side by side.</summary>
/// <param name="Versions">All of the account, latest first.</param>
public sealed record PlanComparison(PlanHead Left, PlanHead Right, IReadOnlyList<PlanComparison.Section> Sections, IReadOnlyList<PlanHead> Versions)
{
    /// <summary>Rows that are not the same.</summary>
    public int Changes => Sections.Sum(s => s.Rows.Count(r => r.Change != PlanChange.Same));

    public sealed record Section(PlanPart Part, IReadOnlyList<Row> Rows);

    /// <param name="Title">Of a milestone its year; null: the first cell says what it is.</param>
    public sealed record Row(PlanChange Change, string? Title, IReadOnlyList<Cell> Cells);

    /// <param name="Left">As a person reads it; null where the row is not there.</param>
    /// <param name="Right">The same of the other version.</param>
    public sealed record Cell(PlanField Field, string? Left, string? Right)
    {
        public bool IsChanged => Left != Right;
    }
}
