using System.Globalization;
using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Writes new planned touches in bulk, past the change tracker, in the open transaction: the touches, their people, and one
/// audit entry each with what the account's history shows.
/// </summary>
internal static class PlannedTouches
{
    public static async Task WriteAsync(KamDbContext db, IReadOnlyCollection<Touch> touches, DateTime now, CancellationToken cancellationToken)
    {
        if (touches.Count == 0)
        {
            return;
        }

        var load = new BulkLoad(db);
        await load.InsertAsync(touches, nameof(Touch.OccurrenceKey), t => t.OccurrenceKey!, cancellationToken);
        await load.WriteAsync(touches.SelectMany(t => t.People.Select(p => Meets(t.Id, p.PersonId))), cancellationToken);
        await load.AppendAsync(touches.Select(t => Created(t, db.Viewer.Name, now)), cancellationToken);
    }

    private static TouchPerson Meets(int touchId, int personId)
    {
        var person = new TouchPerson { PersonId = personId };
        BulkLoad.Set(person, nameof(TouchPerson.TouchId), touchId);
        return person;
    }

    private static AuditEntry Created(Touch touch, string actor, DateTime now) => new()
    {
        At = now,
        Actor = actor,
        Entity = nameof(Touch),
        EntityId = touch.Id,
        AccountId = touch.AccountId,
        Action = AuditAction.Created,
        Changes = AuditTrail.Write(Fields(touch)),
    };

    private static List<FieldChange> Fields(Touch touch)
    {
        var fields = new List<FieldChange>
        {
            new(nameof(Touch.Type), null, touch.Type.ToString()),
            new(nameof(Touch.DueOn), null, touch.DueOn.ToString("O", CultureInfo.InvariantCulture)),
            new(nameof(Touch.AssigneeId), null, touch.AssigneeId.ToString(CultureInfo.InvariantCulture)),
            touch.RuleId is { } rule ? new(nameof(Touch.RuleId), null, rule.ToString(CultureInfo.InvariantCulture)) : new(nameof(Touch.Topic), null, touch.Topic),
        };
        if (touch.OnBehalfOfId is { } manager)
        {
            fields.Add(new FieldChange(nameof(Touch.OnBehalfOfId), null, manager.ToString(CultureInfo.InvariantCulture)));
        }

        return fields;
    }
}
