namespace KamPortal.Acquaintances;

/// <summary>Reads from the matrix where we hang by a thread, and who could mend it.</summary>
public static class AcquaintanceGaps
{
    /// <summary>Percent from which somebody nobody knows is a gap.</summary>
    public const int Influential = 10;

    /// <summary>They work together: enough to introduce a colleague.</summary>
    public const int IntroducesFrom = 2;

    public const int TopSeniority = 5;

    /// <returns>At most one gap a person, the worst kind first, then by influence.</returns>
    public static IReadOnlyList<AcquaintanceGap> Of(AcquaintanceMatrix matrix) =>
        [.. matrix.People.Select(p => Of(matrix, p)).OfType<AcquaintanceGap>().OrderBy(g => g.Kind).ThenByDescending(g => g.Person.Influence ?? 0)];

    private static AcquaintanceGap? Of(AcquaintanceMatrix matrix, MatrixPerson person)
    {
        var knowing = matrix.Colleagues.Where(c => matrix.Between(c.UserId, person.PersonId).IsKnown)
            .OrderByDescending(c => matrix.Between(c.UserId, person.PersonId).Strength).ToList();
        var present = knowing.FindAll(c => c.IsEnabled);
        var owner = matrix.Colleagues.FirstOrDefault(c => c.UserId == matrix.OwnerId);
        var ownerKnows = present.Exists(c => c.UserId == matrix.OwnerId);
        var supervisor = matrix.Colleagues.FirstOrDefault(c => c is { Part: ColleaguePart.Supervisor, IsEnabled: true } && !present.Contains(c));
        var introduced = ownerKnows ? supervisor : owner;
        var introducer = present.Find(c => c != introduced && matrix.Between(c.UserId, person.PersonId).Strength >= IntroducesFrom);
        GapKind? kind = person switch
        {
            { IsDecisionMaker: true } when present.Count == 0 && knowing.Count > 0 => GapKind.KnownByGone,
            _ when present.Count == 0 && (person.IsDecisionMaker || person.Influence >= Influential) => GapKind.KnownByNobody,
            { IsDecisionMaker: true } when !ownerKnows && present.Count > 0 => GapKind.UnknownToOwner,
            _ when present.Count == 1 && (person.IsDecisionMaker || person.Seniority >= TopSeniority) => GapKind.KnownByOne,
            _ => null,
        };
        return kind is { } found ? new AcquaintanceGap(found, person, found == GapKind.KnownByGone ? knowing[0] : present.FirstOrDefault(), introducer, introduced) : null;
    }
}
