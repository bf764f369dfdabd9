using KamPortal.Data;

namespace KamPortal.PurchasingCentres;

/// <summary>
/// Joins two edits of one member that started from the same state. What only one of the two changed is taken; what both
/// changed alike is no conflict; what both changed differently is left to the person, who sees both values.
/// </summary>
/// <param name="Fields">Mine, with what only they changed taken over; carries their version.</param>
/// <param name="TakenOver">Fields only they changed.</param>
/// <param name="Conflicts">Fields both changed; mine stands in <paramref name="Fields"/> until the person chooses.</param>
public sealed record MemberMerge(MemberFields Fields, IReadOnlyList<MemberField> TakenOver, IReadOnlyList<MemberField> Conflicts)
{
    public static MemberMerge Of(MemberFields opened, MemberFields mine, MemberFields theirs)
    {
        var merged = mine with { Version = theirs.Version };
        var (taken, conflicts) = (new List<MemberField>(), new List<MemberField>());
        foreach (var field in Enum.GetValues<MemberField>())
        {
            // Personal interests that were not read are not in the form: it neither shows nor saves them.
            if ((field == MemberField.PersonalInterests && !mine.WithPersonal) || Same(field, opened, theirs) || Same(field, mine, theirs))
            {
                continue;
            }

            if (Same(field, opened, mine))
            {
                Copy(field, theirs, merged);
                taken.Add(field);
            }
            else
            {
                conflicts.Add(field);
            }
        }

        return new MemberMerge(merged, taken, conflicts);
    }

    /// <summary>Takes one field as it stands in the other form.</summary>
    public static void Copy(MemberField field, MemberFields from, MemberFields to) => Write(field, to, Read(field, from));

    private static bool Same(MemberField field, MemberFields one, MemberFields other) =>
        field == MemberField.Roles ? one.RoleIds.ToHashSet().SetEquals(other.RoleIds)
        : Read(field, one) is string or null && Read(field, other) is string or null ? FormRules.Trim((string?)Read(field, one)) == FormRules.Trim((string?)Read(field, other))
        : Equals(Read(field, one), Read(field, other));

    private static object? Read(MemberField field, MemberFields fields) => field switch
    {
        MemberField.Roles => fields.RoleIds,
        MemberField.Influence => fields.Influence,
        MemberField.Attitude => fields.Attitude,
        MemberField.Stage => fields.Stage,
        MemberField.Decides => fields.Decides,
        MemberField.BusinessInterests => fields.BusinessInterests,
        MemberField.PersonalInterests => fields.PersonalInterests,
        MemberField.CompetitorAttitude => fields.CompetitorAttitude,
        MemberField.CompetitorNote => fields.CompetitorNote,
        MemberField.OurContact => fields.OurContactId,
        MemberField.NextAction => fields.NextAction,
        MemberField.NextActionOn => fields.NextActionOn,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static void Write(MemberField field, MemberFields fields, object? value)
    {
        switch (field)
        {
            case MemberField.Roles: fields.RoleIds = (IReadOnlyList<int>)value!; break;
            case MemberField.Influence: fields.Influence = (int)value!; break;
            case MemberField.Attitude: fields.Attitude = (int?)value; break;
            case MemberField.Stage: fields.Stage = (DecisionStage?)value; break;
            case MemberField.Decides: fields.Decides = (string?)value; break;
            case MemberField.BusinessInterests: fields.BusinessInterests = (string?)value; break;
            case MemberField.PersonalInterests: fields.PersonalInterests = (string?)value; break;
            case MemberField.CompetitorAttitude: fields.CompetitorAttitude = (int?)value; break;
            case MemberField.CompetitorNote: fields.CompetitorNote = (string?)value; break;
            case MemberField.OurContact: fields.OurContactId = (int?)value; break;
            case MemberField.NextAction: fields.NextAction = (string?)value; break;
            case MemberField.NextActionOn: fields.NextActionOn = (DateOnly?)value; break;
        }
    }
}
