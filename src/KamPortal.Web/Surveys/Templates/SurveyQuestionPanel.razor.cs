using System.Text.Json;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Surveys.Templates;

/// <summary>A question of a draft: what it asks, how it is answered, when it is asked; beside it what the client sees of it.</summary>
public sealed partial class SurveyQuestionPanel
{
    private SaveSurveyQuestion.Form? form;
    private string opened = "";
    private bool isRestored;

    /// <summary>The draft as the page shows it.</summary>
    [Parameter, EditorRequired]
    public SurveyVersionView View { get; set; } = null!;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public int? QuestionId { get; set; }

    /// <summary>Of a new one.</summary>
    [Parameter]
    public int? Page { get; set; }

    [Inject]
    private SurveyTemplateQueries Queries { get; set; } = null!;

    [Inject]
    private SaveSurveyQuestion Verb { get; set; } = null!;

    [Inject]
    private FormDrafts Drafts { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    private string DraftKey => FormattableString.Invariant($"survey-question:{View.Id}:{QuestionId}");

    /// <summary>Questions before this one whose answers can decide.</summary>
    private IEnumerable<SurveyQuestionView> Sources
    {
        get
        {
            var own = View.Questions.FirstOrDefault(q => q.Id == QuestionId)?.Order ?? View.Questions.Count(q => Page is null || q.Page <= Page) + 1;
            return View.Questions.Where(q => q.Order < own && SurveyMeasures.MayDecide(q.Kind));
        }
    }

    private SurveyQuestionView? Source => View.Questions.FirstOrDefault(q => q.Key == form!.ConditionKey);

    protected override async Task OnInitializedAsync()
    {
        await OpenAsync();
        if (Drafts.Find<SaveSurveyQuestion.Form>(DraftKey) is { } kept)
        {
            (isRestored, form) = (true, kept);
            form.TemplateVersion = View.Version;
        }

        Drafts.Keep(DraftKey, form!);
    }

    /// <summary>What was only looked at is not kept.</summary>
    protected override void Dispose(bool disposing)
    {
        if (form is not null && JsonSerializer.Serialize(form) == opened)
        {
            Drafts.Forget(DraftKey);
        }

        base.Dispose(disposing);
    }

    private async Task OpenAsync()
    {
        var stored = QuestionId is { } id ? await Queries.QuestionAsync(id, Closing) : null;
        form = stored ?? new() { TemplateId = View.Id, TemplateVersion = View.Version, Page = Page, QuestionId = QuestionId };
        KindChanged();
        opened = JsonSerializer.Serialize(form);
    }

    private async Task ForgetAsync()
    {
        isRestored = false;
        await OpenAsync();
        Drafts.Keep(DraftKey, form!);
    }

    private async Task SaveAsync()
    {
        if (await RunAsync(() => Verb.RunAsync(form!, Closing)))
        {
            Drafts.Forget(DraftKey);
            form = null;
            Close(true);
        }
        else if (Refusal is EditedMeanwhile meanwhile)
        {
            // Told once; saving again is on purpose.
            form!.TemplateVersion = meanwhile.CurrentVersion;
        }
    }

    private void Close(bool? saved) => Dialogs.CloseSide(saved);

    private void KindChanged()
    {
        if (!SurveyMeasures.Of(form!.Kind).Contains(form.Measure))
        {
            form.Measure = QuestionMeasure.None;
        }

        if (SurveyMeasures.HasOptions(form.Kind) && form.Options.Count == 0)
        {
            form.Options.AddRange([new(), new()]);
        }
    }

    private void MeasureChanged()
    {
        if (SurveyMeasures.ScaleOf(form!.Measure) is var (from, to))
        {
            (form.ScaleFrom, form.ScaleTo) = (from, to);
        }

        form.Dimension = form.Measure == QuestionMeasure.Gap ? form.Dimension : null;
        if (form.Measure == QuestionMeasure.Weights)
        {
            form.Options = SaveSurveyQuestion.WeightOptions();
        }
    }

    private void ConditionChanged()
    {
        form!.ConditionKey = string.IsNullOrEmpty(form.ConditionKey) ? null : form.ConditionKey;
        (form.ConditionFrom, form.ConditionTo) = Source is { Kind: QuestionKind.Scale } scale ? (scale.ScaleFrom, scale.ScaleTo) : ((int?)null, (int?)null);
        form.ConditionOption = Source is { Kind: not QuestionKind.Scale } choice ? choice.Options[0].Key : null;
    }

    private Dictionary<string, SurveyForm> Preview() => new() { ["ru"] = Preview(isRussian: true), ["en"] = Preview(isRussian: false) };

    private SurveyForm Preview(bool isRussian)
    {
        var options = form!.Options.Select((o, i) => new SurveyFormOption(i + 1, o.Key ?? FormattableString.Invariant($"new-{i}"), Of(o.TextRu, o.TextEn)));
        return new SurveyForm(View.Id, View.Kind, "", "", "", [new SurveyFormQuestion
        {
            Id = 1, Key = "preview", Kind = form.Kind, Measure = form.Measure, Dimension = form.Dimension, Text = Of(form.TextRu, form.TextEn), Help = Of(form.HelpRu, form.HelpEn), IsRequired = form.IsRequired,
            ScaleFrom = Math.Clamp(form.ScaleFrom, 0, 10), ScaleTo = Math.Clamp(form.ScaleTo, 0, 10), FromLabel = Of(form.FromLabelRu, form.FromLabelEn), ToLabel = Of(form.ToLabelRu, form.ToLabelEn),
            Options = SurveyMeasures.HasOptions(form.Kind) ? [.. options.Where(o => o.Text.Length > 0)] : [],
        }]);

        string Of(string? russian, string? english) => (isRussian ? russian : string.IsNullOrWhiteSpace(english) ? russian : english)?.Trim() ?? "";
    }
}
