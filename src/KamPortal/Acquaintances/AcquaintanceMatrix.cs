namespace KamPortal.Acquaintances;

/// <summary>Who of us knows whom at one account (rows 0.16 (5), 0.17 of the domain).</summary>
public sealed record AcquaintanceMatrix
{
    private static readonly MatrixCell Nothing = new();

    public required int OwnerId { get; init; }

    public IReadOnlyList<MatrixColleague> Colleagues { get; init; } = [];

    /// <summary>Members of purchasing centres by influence first, then by seniority and name.</summary>
    public IReadOnlyList<MatrixPerson> People { get; init; } = [];

    public IReadOnlyDictionary<(int UserId, int PersonId), MatrixCell> Cells { get; init; } = new Dictionary<(int, int), MatrixCell>();

    public required AcquaintanceCount Count { get; init; }

    public DateOnly Today { get; init; }

    public MatrixCell Between(int userId, int personId) => Cells.GetValueOrDefault((userId, personId), Nothing);
}
