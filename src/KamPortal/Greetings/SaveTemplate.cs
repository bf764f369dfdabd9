using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>The next version of the words for an occasion in a language; the former ones are kept.</summary>
public sealed class SaveTemplate(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int OccasionId { get; set; }

        /// <summary>ru or en.</summary>
        public string Language { get; set; } = "ru";

        public string? Subject { get; set; }

        public string? Body { get; set; }

        /// <summary>Number of the version the form was opened with; 0 where there was none.</summary>
        public int Number { get; set; }
    }

    /// <exception cref="RuleViolation">Words are missing, a placeholder is unknown (named, with those that are known), or somebody else saved a version meanwhile.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGreetings);
        var (subject, body) = Check(form.Subject, form.Body, form.Language);
        if (!await db.GreetingOccasions.AnyAsync(o => o.Id == form.OccasionId, cancellationToken))
        {
            throw new RuleViolation(GreetingMessages.OccasionNotFound);
        }

        var isCurrent = true;
        var current = await db.GreetingTemplates.AsNoTracking().Where(t => t.OccasionId == form.OccasionId && t.Language == form.Language && t.IsCurrent == isCurrent).Select(t => new { t.Id, t.Number }).SingleOrDefaultAsync(cancellationToken);
        var next = new GreetingTemplate { OccasionId = form.OccasionId, Language = form.Language, Number = (current?.Number ?? 0) + 1, Subject = subject, Body = body, At = clock.GetUtcNow().UtcDateTime, ById = db.Viewer.UserId };
        if ((current?.Number ?? 0) != form.Number || !await db.ReplaceCurrentAsync(current?.Id, next, cancellationToken))
        {
            throw new RuleViolation(GreetingMessages.TemplateMeanwhile);
        }
    }

    internal static (string Subject, string Body) Check(string? subject, string? body, string language)
    {
        var words = FormRules.Text(body, GreetingTemplate.BodyMaxLength, nameof(Form.Body)) ?? throw new RuleViolation(GreetingMessages.TextRequired, nameof(Form.Body));
        var line = FormRules.Text(subject, GreetingTemplate.SubjectMaxLength, nameof(Form.Subject)) ?? throw new RuleViolation(GreetingMessages.SubjectRequired, nameof(Form.Subject));
        if (line.Any(char.IsControl))
        {
            throw new RuleViolation(GreetingMessages.SubjectOneLine, nameof(Form.Subject));
        }

        Refuse(line, language, nameof(Form.Subject));
        Refuse(words, language, nameof(Form.Body));
        return (line, words.ReplaceLineEndings("\n"));
    }

    private static void Refuse(string text, string language, string field)
    {
        if (Placeholders.UnknownIn(text, language) is { Count: > 0 } unknown)
        {
            var known = string.Join(", ", Placeholders.Of(language).Select(p => $"{{{p}}}"));
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GreetingMessages.UnknownPlaceholder, string.Join(", ", unknown), known), field);
        }
    }
}
