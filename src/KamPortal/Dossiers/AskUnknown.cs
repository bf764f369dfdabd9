using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Plans touches that find out what a dossier lacks: one per person, with all that this person is to be asked.</summary>
public sealed class AskUnknown(KamDb kam, TimeProvider clock)
{
    public const int MinutesPerQuestion = 5;
    private const int LeastMinutes = 15;

    public sealed class Form
    {
        public int AccountId { get; set; }

        public List<Ask> Asks { get; set; } = [];

        public TouchType Type { get; set; }

        public DateOnly DueOn { get; set; }
    }

    /// <param name="PersonId">Whom to ask; null when that is not known yet.</param>
    public sealed record Ask(string QuestionKey, int? PersonId);

    /// <exception cref="RuleViolation">Nothing is left to ask, a person is not of this client, or the date is out of range.</exception>
    public async Task<AskedQuestions> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        db.Viewer.Require(Policies.SeeDossier);
        PlanTouch.RequireDate(form.DueOn, db.Viewer.Today(clock), nameof(Form.DueOn));
        var owner = await TouchDoor.OwnerOfAsync(db, form.AccountId, cancellationToken);
        await AnswerQuestion.RequireOpenAsync(db, form.AccountId, cancellationToken);
        await TouchDoor.RequirePeopleAsync(db, form.AccountId, [.. form.Asks.Where(a => a.PersonId is not null).Select(a => a.PersonId!.Value)], cancellationToken);
        if (form.Asks.Count == 0)
        {
            throw new RuleViolation(DossierMessages.ChooseQuestions, nameof(Form.Asks));
        }

        await using var transaction = await db.BeginSerialAsync(SerialArea.Accounts, cancellationToken);
        var template = await ActiveTemplate.LoadAsync(db, cancellationToken);
        var questions = (template?.Groups.SelectMany(g => g.Questions) ?? []).Where(db.Viewer.MaySee).ToDictionary(q => q.Key);
        var asked = await DossierQueries.AskedAsync(db, form.AccountId, cancellationToken);
        var wanted = form.Asks.DistinctBy(a => a.QuestionKey).Select(a => questions.ContainsKey(a.QuestionKey) ? a : throw new RuleViolation(DossierMessages.QuestionNotFound)).ToList();
        var left = wanted.FindAll(a => !asked.ContainsKey(a.QuestionKey));
        if (left.Count == 0)
        {
            throw new RuleViolation(DossierMessages.AllAsked, nameof(Form.Asks));
        }

        var touches = 0;
        foreach (var bundle in left.GroupBy(a => a.PersonId))
        {
            var ofBundle = bundle.Select(a => questions[a.QuestionKey]).OrderByDescending(q => q.Importance).ThenBy(q => q.Group.Order).ThenBy(q => q.Order).ToList();
            var touch = Touch.Plan(form.AccountId, db.Viewer.UserId ?? owner, form.Type, form.DueOn, Topic(ofBundle), Minutes(ofBundle.Count), bundle.Key is { } person ? [person] : []);
            db.AddRange(ofBundle.Select(q => new DossierAsk { Touch = touch, QuestionKey = q.Key }));
            touches++;
        }

        await db.SaveChangesAsync(cancellationToken);
        await TouchDates.RefreshAsync(db, [form.AccountId], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AskedQuestions(touches, left.Count, wanted.Count - left.Count);
    }

    /// <summary>The questions as far as they fit. A topic is read by people who do not see confidential questions, so those are only counted.</summary>
    internal static string Topic(IReadOnlyList<DossierQuestion> questions)
    {
        var open = questions.Where(q => !q.IsConfidential).Select(q => q.Text).ToList();
        for (var named = open.Count; named > 0; named--)
        {
            var list = string.Join("; ", open.Take(named));
            var topic = string.Format(CultureInfo.CurrentCulture, named == questions.Count ? DossierMessages.FindOut : DossierMessages.FindOutMore, list, questions.Count - named);
            if (topic.Length <= Touch.TopicMaxLength)
            {
                return topic;
            }
        }

        return string.Format(CultureInfo.CurrentCulture, DossierMessages.FindOutInDossier, questions.Count);
    }

    private static int Minutes(int questions) => Math.Min(Touch.MaxMinutes, Math.Max(LeastMinutes, questions * MinutesPerQuestion));
}
