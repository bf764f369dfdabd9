using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>Adds a question of the company's own to the end of the profile, or changes one. Answers given stay.</summary>
public sealed class SaveProfileQuestion(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? QuestionId { get; set; }

        public string? TextRu { get; set; }

        public string? TextEn { get; set; }

        public string? HelpRu { get; set; }

        public string? HelpEn { get; set; }

        public ProfileAnswerKind Kind { get; set; }

        public ProfileMeaning Meaning { get; set; }

        public bool IsInShortForm { get; set; }

        public bool IsActive { get; set; } = true;

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">A text is missing or too long, the kind does not fit, or the meaning is another question's.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after the form was opened.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var (textRu, textEn) = (FormRules.Required(form.TextRu, ProfileQuestion.TextMaxLength, nameof(Form.TextRu)), FormRules.Required(form.TextEn, ProfileQuestion.TextMaxLength, nameof(Form.TextEn)));
        await RequireMeaningAsync(db, form, cancellationToken);
        var question = form.QuestionId is { } id
            ? await db.ProfileQuestions.SingleOrDefaultAsync(q => q.Id == id, cancellationToken) ?? throw new RuleViolation(ProfileMessages.NoSuchQuestion)
            : db.Add(new ProfileQuestion { Key = $"own.{Guid.NewGuid():N}", TextRu = textRu, TextEn = textEn, Kind = form.Kind, Order = 1 + (await db.ProfileQuestions.MaxAsync(q => (int?)q.Order, cancellationToken) ?? 0) }).Entity;
        await RequireKindAsync(db, form, question, cancellationToken);
        if (!form.IsActive && question.IsActive && !await db.ProfileQuestions.AnyAsync(q => q.IsActive && q.Id != question.Id, cancellationToken))
        {
            throw new RuleViolation(ProfileMessages.LastQuestion, nameof(Form.IsActive));
        }

        (question.TextRu, question.TextEn, question.Kind, question.Meaning) = (textRu, textEn, form.Kind, form.Meaning);
        (question.HelpRu, question.HelpEn) = (FormRules.Text(form.HelpRu, ProfileQuestion.HelpMaxLength, nameof(Form.HelpRu)), FormRules.Text(form.HelpEn, ProfileQuestion.HelpMaxLength, nameof(Form.HelpEn)));
        (question.IsInShortForm, question.IsActive) = (form.IsInShortForm, form.IsActive);
        await (form.QuestionId is null ? db.SaveChangesAsync(cancellationToken) : db.SaveFormAsync(question, form.Version, cancellationToken));
    }

    private static async Task RequireMeaningAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        if (form.Meaning == ProfileMeaning.None || !form.IsActive)
        {
            return;
        }

        var kind = form.Meaning switch { ProfileMeaning.OrdersPerYear => ProfileAnswerKind.Number, ProfileMeaning.AverageOrder => ProfileAnswerKind.Money, _ => ProfileAnswerKind.Percent };
        if (form.Kind != kind)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ProfileMessages.MeaningKind, kind.Label()), nameof(Form.Meaning));
        }

        if (await db.ProfileQuestions.AsNoTracking().FirstOrDefaultAsync(q => q.Meaning == form.Meaning && q.IsActive && q.Id != form.QuestionId, cancellationToken) is { } other)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ProfileMessages.MeaningTaken, other.Text), nameof(Form.Meaning));
        }
    }

    private static async Task RequireKindAsync(KamDbContext db, Form form, ProfileQuestion question, CancellationToken cancellationToken)
    {
        var key = question.Key;
        if (form.Kind != question.Kind && await db.ProfileAnswers.AnyAsync(a => a.QuestionKey == key && a.Value != null, cancellationToken))
        {
            throw new RuleViolation(ProfileMessages.KindAnswered, nameof(Form.Kind));
        }
    }
}
