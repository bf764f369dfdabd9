using System.Globalization;
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
}
