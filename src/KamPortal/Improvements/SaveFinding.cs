using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Results;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>Writes down what a survey found and the training that answers it; later when it was held and in which wave its effect is read.</summary>
public sealed class SaveFinding(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? FindingId { get; set; }

        public int Version { get; set; }

        /// <summary>Of a new one, as <see cref="QuestionId"/>, <see cref="Dimension"/> and <see cref="UserId"/>: they stay as they are.</summary>
        public int? WaveId { get; set; }

        /// <summary>Null, with <see cref="Dimension"/>: the figure the survey is made for.</summary>
        public int? QuestionId { get; set; }

        /// <summary>Of SERVQUAL, instead of a question: the gap of all its pairs.</summary>
        public ServiceDimension? Dimension { get; set; }

        /// <summary>Null: everybody.</summary>
        public int? UserId { get; set; }

        public string? Text { get; set; }

        public string? Direction { get; set; }

        public DateOnly? PlannedOn { get; set; }

        public DateOnly? DoneOn { get; set; }

        public int? AfterWaveId { get; set; }
    }

    /// <exception cref="RuleViolation">A text is missing, a wave or question does not fit, somebody is not the viewer's to train, or it was held in the future.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanTraining);
        var finding = form.FindingId is { } id
            ? await db.TrainingFindings.SingleOrDefaultAsync(f => f.Id == id, cancellationToken) ?? throw new RuleViolation(TrainingMessages.NotFound)
            : await DraftAsync(db, form, cancellationToken);
        if (!TrainingDoor.MaySee(db.Viewer, finding.UserId))
        {
            throw new RuleViolation(TrainingMessages.NotFound);
        }

        if (form.DoneOn > db.Viewer.Today(clock))
        {
            throw new RuleViolation(TrainingMessages.DoneInFuture, nameof(Form.DoneOn));
        }

        await RequireLaterAsync(db, finding.WaveId, form.AfterWaveId, cancellationToken);
        finding.Text = FormRules.Required(form.Text, TrainingFinding.TextMaxLength, nameof(Form.Text));
        finding.Direction = FormRules.Required(form.Direction, TrainingFinding.TextMaxLength, nameof(Form.Direction));
        (finding.PlannedOn, finding.DoneOn, finding.AfterWaveId) = (form.PlannedOn, form.DoneOn, form.AfterWaveId);
        if (form.FindingId is null)
        {
            db.Add(finding);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            await db.SaveFormAsync(finding, form.Version, cancellationToken);
        }

        return finding.Id;
    }

    private async Task<TrainingFinding> DraftAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        var waves = await WaveHead.ListAsync(db.SurveyWaves.Where(w => w.Id == form.WaveId), cancellationToken);
        var wave = waves is [var found] ? found : throw new RuleViolation(TrainingMessages.NoWave, nameof(Form.WaveId));
        IReadOnlyList<AskedQuestion> asked = [.. (await AskedQuestion.OfAsync(db, [wave.TemplateId], cancellationToken))[wave.TemplateId]];
        var question = form.QuestionId is null ? null : asked.FirstOrDefault(q => q.Id == form.QuestionId) ?? throw new RuleViolation(TrainingMessages.NoQuestion, nameof(Form.QuestionId));
        if (form.Dimension is not null && (question is not null || !asked.Any(q => q.Measure == QuestionMeasure.Gap && q.Dimension == form.Dimension)))
        {
            throw new RuleViolation(TrainingMessages.NoDimension, nameof(Form.QuestionId));
        }

        if (form.UserId is { } userId && (!TrainingDoor.MaySee(db.Viewer, userId) || !await db.PortalUsers.AnyAsync(u => u.Id == userId && u.IsEnabled, cancellationToken)))
        {
            throw new RuleViolation(TrainingMessages.NotYours, nameof(Form.UserId));
        }

        await using var all = kam.OpenAsSystem("training-figures");
        var before = await FindingFigures.OfAsync(all, wave, asked, question?.Key, form.Dimension, form.UserId, (await SettingQueries.GetAsync(db, cancellationToken)).AnonymousMinimum, cancellationToken);
        return new TrainingFinding
        {
            WaveId = wave.Id, QuestionId = question?.Id, Dimension = form.Dimension, UserId = form.UserId, Text = "", Direction = "", ScoreBefore = before.Value, CreatedAt = clock.GetUtcNow().UtcDateTime,
            CreatedById = db.Viewer.UserId ?? throw new RuleViolation(StaffMessages.NotAllowed),
        };
    }

    /// <summary>The effect is read in a later wave of the same survey.</summary>
    private static async Task RequireLaterAsync(KamDbContext db, int waveId, int? afterId, CancellationToken cancellationToken)
    {
        if (afterId is not null && !await db.SurveyWaves.AnyAsync(
            w => w.Id == afterId && (w.Status == WaveStatus.Open || w.Status == WaveStatus.Closed) && db.SurveyWaves.Any(b => b.Id == waveId && b.Template.Code == w.Template.Code && b.OpensOn < w.OpensOn), cancellationToken))
        {
            throw new RuleViolation(TrainingMessages.NotLater, nameof(Form.AfterWaveId));
        }
    }
}
