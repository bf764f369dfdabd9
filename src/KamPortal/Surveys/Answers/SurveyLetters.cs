using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Answers;

/// <summary>The letter of an invitation and its reminders, in the outbox.</summary>
internal static class SurveyLetters
{
    public const int MostReminders = 2;

    /// <param name="number">0 the letter, 1 and 2 its reminders.</param>
    public static string KeyOf(int invitationId, int number) => string.Create(CultureInfo.InvariantCulture, $"survey:{invitationId}:{number}");

    /// <summary>Takes away what still waits; a letter on its way is not stopped.</summary>
    /// <param name="firstNumber">0 for all, 1 for the reminders alone.</param>
    public static async Task ForgetAsync(KamDbContext db, IEnumerable<int> invitationIds, int firstNumber, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var chunk in invitationIds.Chunk(500))
        {
            var keys = chunk.SelectMany(id => Enumerable.Range(firstNumber, MostReminders + 1 - firstNumber).Select(n => KeyOf(id, n))).ToList();
            await db.WaitingLetters(keys, now).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
