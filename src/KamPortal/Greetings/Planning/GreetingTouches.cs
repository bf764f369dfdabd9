using System.Globalization;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings.Planning;

/// <summary>A call or a card is a touch of the manager's day; it carries the key of its greeting, so that it too exists once.</summary>
internal static class GreetingTouches
{
    private const int CallMinutes = 10;
    private const int CardMinutes = 20;

    public static Touch Of(Greeting greeting, GreetingOccasion occasion, Assignment assignment, string language) => Touch.PlanByGreeting(
        greeting.Key,
        greeting.AccountId,
        greeting.PersonId,
        assignment,
        greeting.On,
        TypeOf(greeting.Channel),
        InCulture.Of(language, () => string.Format(CultureInfo.CurrentCulture, greeting.Channel == GreetingChannel.Card ? GreetingMessages.TopicCard : GreetingMessages.TopicCall, occasion.Name)),
        greeting.Channel == GreetingChannel.Card ? CardMinutes : CallMinutes);

    /// <summary>Many at once, past the change tracker, in the open transaction: touches, their people, and an audit entry each.</summary>
    public static async Task WriteAsync(KamDbContext db, IReadOnlyCollection<Touch> touches, DateTime now, CancellationToken cancellationToken)
    {
        if (touches.Count == 0)
        {
            return;
        }

        var load = new BulkLoad(db);
        await load.AppendAsync(touches, cancellationToken);
        var keys = touches.Select(t => t.OccurrenceKey).ToArray();
        var ids = await db.Touches.Where(t => EF.Parameter(keys).Contains(t.OccurrenceKey)).Select(t => new { t.OccurrenceKey, t.Id }).ToDictionaryAsync(t => t.OccurrenceKey!, t => t.Id, StringComparer.Ordinal, cancellationToken);
        await load.WriteAsync(touches.SelectMany(t => t.People.Select(p => Meets(ids[t.OccurrenceKey!], p.PersonId))), cancellationToken);
        await load.AppendAsync(touches.Select(t => Created(t, ids[t.OccurrenceKey!], db.Viewer.Name, now)), cancellationToken);
        await TouchDates.RefreshAsync(db, [.. touches.Select(t => t.AccountId).Distinct()], cancellationToken);
    }

    /// <summary>The touch as the greeting now wants it: made, moved, handed on, or taken away where a letter goes. Not saved yet.</summary>
    /// <returns>Whether the account's touch dates may have changed.</returns>
    public static async Task<bool> FollowAsync(KamDbContext db, Greeting greeting, GreetingOccasion occasion, Assignment assignment, string language, CancellationToken cancellationToken)
    {
        var touch = await db.Touches.Include(t => t.People).SingleOrDefaultAsync(t => t.OccurrenceKey == greeting.Key, cancellationToken);
        if (touch is not null && (greeting.Channel == GreetingChannel.Email || touch.Type != TypeOf(greeting.Channel) || touch.AccountId != greeting.AccountId || touch.Status == TouchStatus.Cancelled))
        {
            if (touch.Status == TouchStatus.Done)
            {
                return false;
            }

            // Away before the next one of the same key comes.
            db.Remove(touch);
            await db.SaveChangesAsync(cancellationToken);
            touch = null;
        }

        if (greeting.Channel == GreetingChannel.Email)
        {
            return true;
        }

        if (touch is null)
        {
            db.Add(Of(greeting, occasion, assignment, language));
        }
        else if (touch.Status == TouchStatus.Planned)
        {
            touch.Place(assignment);
        }

        return true;
    }

    /// <summary>Drops the open touch of a greeting that is not to be. Not saved yet.</summary>
    public static async Task DropAsync(KamDbContext db, Greeting greeting, string? reason, CancellationToken cancellationToken)
    {
        if (greeting.Channel != GreetingChannel.Email
            && await db.Touches.Include(t => t.People).SingleOrDefaultAsync(t => t.OccurrenceKey == greeting.Key && t.Status == TouchStatus.Planned, cancellationToken) is { } touch)
        {
            if (reason is null)
            {
                db.Remove(touch);
            }
            else
            {
                touch.Cancel(reason);
            }
        }
    }

    private static TouchType TypeOf(GreetingChannel channel) => channel == GreetingChannel.Card ? TouchType.Other : TouchType.Call;

    private static TouchPerson Meets(int touchId, int personId)
    {
        var person = new TouchPerson { PersonId = personId };
        BulkLoad.Set(person, nameof(TouchPerson.TouchId), touchId);
        return person;
    }

    private static AuditEntry Created(Touch touch, int id, string actor, DateTime now) => new()
    {
        At = now,
        Actor = actor,
        Entity = nameof(Touch),
        EntityId = id,
        AccountId = touch.AccountId,
        Action = AuditAction.Created,
        Changes = AuditTrail.Write(
        [
            new(nameof(Touch.Type), null, touch.Type.ToString()),
            new(nameof(Touch.Topic), null, touch.Topic),
            new(nameof(Touch.DueOn), null, touch.DueOn.ToString("O", CultureInfo.InvariantCulture)),
            new(nameof(Touch.AssigneeId), null, touch.AssigneeId.ToString(CultureInfo.InvariantCulture)),
        ]),
    };
}
