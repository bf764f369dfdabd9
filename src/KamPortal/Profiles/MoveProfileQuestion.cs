using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>Reorders the questions by significance (row 1.3 of the domain).</summary>
public sealed class MoveProfileQuestion(KamDb kam)
{
    /// <param name="by">−1 one place up, 1 one place down; at the end of the list nothing happens.</param>
    /// <exception cref="RuleViolation">There is no such question, or somebody reordered at the same moment.</exception>
    public async Task RunAsync(int questionId, int by, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var questions = await db.ProfileQuestions.OrderBy(q => q.Order).ThenBy(q => q.Id).ToListAsync(cancellationToken);
        var place = questions.FindIndex(q => q.Id == questionId);
        if (place < 0)
        {
            throw new RuleViolation(ProfileMessages.NoSuchQuestion);
        }

        var other = place + Math.Sign(by);
        if (other < 0 || other >= questions.Count)
        {
            return;
        }

        (questions[place], questions[other]) = (questions[other], questions[place]);
        for (var i = 0; i < questions.Count; i++)
        {
            questions[i].Order = i + 1;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(ProfileMessages.NotSaved);
        }
    }
}
