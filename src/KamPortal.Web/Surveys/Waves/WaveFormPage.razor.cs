using KamPortal.Settings;
using KamPortal.Surveys.Waves;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Surveys.Waves;

/// <summary>A wave being prepared, with what its audience comes to at every change.</summary>
public sealed partial class WaveFormPage
{
    private PortalSettings settings = new();
    private WaveForm? form;
    private WaveChoices? choices;
    private AudiencePreview? preview;
    private bool isMissing;
    private int counting;
    private int? loaded;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public int? Id { get; set; }

    private string Title => Id is null ? WavesText.NewTitle : WaveTexts.Of(WavesText.EditTitle, form?.Name ?? "");

    private WaveTemplateChoice? Chosen => choices?.Templates.FirstOrDefault(t => t.Id == form?.TemplateId);

    protected override async Task OnParametersSetAsync()
    {
        if (form is not null && loaded == Id)
        {
            return;
        }

        loaded = Id;
        settings = await Settings.GetAsync(Closing);
        form = await Queries.FormAsync(Id, Closing);
        isMissing = form is null;
        if (form is not null)
        {
            choices = await Queries.ChoicesAsync(form.Audience.AccountIds, Closing);
            await CountAsync();
        }
    }

    /// <summary>What the method is usually repeated by comes with it, but who attended an event is asked once; an interview has a name to every answer.</summary>
    private Task TurnTemplateAsync()
    {
        form!.RepeatMonths = form.Audience.EventId is null ? Chosen?.RepeatMonths : null;
        form.IsAnonymous &= Chosen?.Kind != KamPortal.Surveys.SurveyKind.Interview;
        return CountAsync();
    }

    private Task TurnAudienceAsync(WaveAudience audience)
    {
        if (form!.Audience.EventId != audience.EventId)
        {
            form.RepeatMonths = audience.EventId is null ? Chosen?.RepeatMonths : null;
        }

        form.Audience = audience;
        return CountAsync();
    }

    /// <summary>Of several counts under way only the last is shown.</summary>
    private async Task CountAsync()
    {
        var mine = ++counting;
        preview = null;
        var result = await Preview.RunAsync(form!.TemplateId, form.IsAnonymous, form.Audience, form.OpensOn, form.ClosesOn, Closing);
        if (mine == counting)
        {
            preview = result;
        }
    }

    private async Task SaveAsync()
    {
        var id = Id ?? 0;
        if (await RunAsync(async () =>
        {
            if (Id is null)
            {
                id = await Draft.RunAsync(form!, Closing);
            }
            else
            {
                await Edit.RunAsync(form!, Closing);
            }
        }))
        {
            Say(WavesText.Saved);
            Navigation.NavigateTo(Links.Wave(id));
        }
        else if (Refusal is EditedMeanwhile meanwhile)
        {
            // Told once; saving again is on purpose.
            form!.Version = meanwhile.CurrentVersion;
        }
    }
}
