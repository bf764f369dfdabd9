using System.Globalization;
using KamPortal.Audit;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Writes new planned touches in bulk, past the change tracker, in the open transaction: the touches, their people, and one
/// audit entry each with what the account's history shows.
/// </summary>
internal static class PlannedTouches
{
    public static async Task WriteAsync(KamDbContext db, IReadOnlyCollection<ProposedTouch> proposed, DateTime now, CancellationToken cancellationToken)
    {
        if (proposed.Count == 0)
        {
            return;
        }

        var load = new BulkLoad(db);
        await load.AppendAsync(proposed.Select(p => Touch.PlanByRule(p.Rule, p.AccountId, p.PersonId, p.Assignment, p.Occurrence)), cancellationToken);
        var keys = proposed.Select(p => p.Key).ToArray();
        var ids = await db.Touches.Where(t => EF.Parameter(keys).Contains(t.OccurrenceKey)).Select(t => new { t.OccurrenceKey, t.Id }).ToDictionaryAsync(t => t.OccurrenceKey!, t => t.Id, StringComparer.Ordinal, cancellationToken);
        await load.WriteAsync(proposed.Where(p => p.PersonId is not null).Select(p => Meets(ids[p.Key], p.PersonId!.Value)), cancellationToken);
        await load.AppendAsync(proposed.Select(p => Created(p, ids[p.Key], db.Viewer.Name, now)), cancellationToken);
    }

    private static TouchPerson Meets(int touchId, int personId)
    {
        var person = new TouchPerson { PersonId = personId };
        BulkLoad.Set(person, nameof(TouchPerson.TouchId), touchId);
        return person;
    }

    private static AuditEntry Created(ProposedTouch touch, int id, string actor, DateTime now) => new()
    {
        At = now,
        Actor = actor,
        Entity = nameof(Touch),
        EntityId = id,
        AccountId = touch.AccountId,
        Action = AuditAction.Created,
        Changes = AuditTrail.Write(Fields(touch)),
    };

    private static List<FieldChange> Fields(ProposedTouch touch)
    {
        var fields = new List<FieldChange>
        {
            new(nameof(Touch.Type), null, touch.Rule.TouchType.ToString()),
            new(nameof(Touch.DueOn), null, touch.Assignment.DueOn.ToString("O", CultureInfo.InvariantCulture)),
            new(nameof(Touch.AssigneeId), null, touch.Assignment.AssigneeId.ToString(CultureInfo.InvariantCulture)),
            new(nameof(Touch.RuleId), null, touch.Rule.Id.ToString(CultureInfo.InvariantCulture)),
        };
        if (touch.Assignment.OnBehalfOfId is { } manager)
        {
            fields.Add(new FieldChange(nameof(Touch.OnBehalfOfId), null, manager.ToString(CultureInfo.InvariantCulture)));
        }

        return fields;
    }
}
