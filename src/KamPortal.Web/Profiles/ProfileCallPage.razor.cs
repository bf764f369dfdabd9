using KamPortal.Profiles;
using KamPortal.Web.Accounts;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace KamPortal.Web.Profiles;

/// <summary>Call mode: one question at a time, each answer kept the moment it is given.</summary>
public sealed partial class ProfileCallPage
{
    private ProfileCall? call;
    private string? currentKey;
    private Dictionary<string, string> kept = [];
    private IJSObjectReference? script;
    private ElementReference body;
    private int loaded;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private ProfileQueries Queries { get; set; } = null!;

    [Inject]
    private AnswerProfile Answer { get; set; } = null!;

    [Inject]
    private ChangeProfile Change { get; set; } = null!;

    [Inject]
    private CloseProfile Close { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>Null: the summary.</summary>
    private ProfileQuestionView? Current => call?.Questions.FirstOrDefault(q => q.Key == currentKey);

    private int Place => call!.Questions.ToList().FindIndex(q => q.Key == currentKey);

    private string BackLink => Links.Account(Id, AccountTab.Potential);

    private string Prefix => FormattableString.Invariant($"profile:{call!.SessionId}:");

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != Id)
        {
            loaded = Id;
            await LoadAsync();
            GoOn();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (script is null && call is { SessionId: not null, MayEdit: true })
        {
            script = await Script.InvokeAsync<IJSObjectReference>("import", "./profile.js");
            kept = await script.InvokeAsync<Dictionary<string, string>?>("attach", body, Prefix) ?? [];
            if (kept.Count > 0)
            {
                StateHasChanged();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await script.LetGoAsync();
    }

    private async Task LoadAsync()
    {
        call = await Queries.CallAsync(Id, Closing);
        if (call is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async Task StartedAsync()
    {
        await LoadAsync();
        GoOn();
    }

    /// <summary>Where one stopped: the first question not yet asked.</summary>
    private void GoOn() => currentKey = call?.Questions.FirstOrDefault(q => !q.IsDone)?.Key;

    private void Go(string? key) => (currentKey, Refusal) = (key, null);

    private void GoBack() => Go(call!.Questions[Place - 1].Key);

    private Task AnswerAsync(string? value) => SaveAsync(new() { SessionId = call!.SessionId!.Value, QuestionKey = currentKey!, Value = value });

    private Task SkipAsync() => SaveAsync(new() { SessionId = call!.SessionId!.Value, QuestionKey = currentKey!, IsSkipped = true });

    private async Task SaveAsync(AnswerProfile.Form form)
    {
        if (await RunAsync(() => Answer.RunAsync(form, Closing)))
        {
            kept.Remove(form.QuestionKey);
            if (script is not null)
            {
                await script.InvokeVoidAsync("drop", Prefix + form.QuestionKey);
            }

            var next = call!.Questions.Skip(Place + 1).FirstOrDefault()?.Key;
            await LoadAsync();
            Go(next);
        }
    }

    private async Task AskAllAsync()
    {
        if (await RunAsync(() => Change.RunAsync(new() { SessionId = call!.SessionId!.Value, Asked = ProfileForm.Full, ScriptId = call.ScriptId, PersonId = call.PersonId }, Closing)))
        {
            await LoadAsync();
            if (Current is null)
            {
                GoOn();
            }
        }
    }

    private async Task GiveUpAsync()
    {
        if (await RunAsync(() => Close.RunAsync(call!.SessionId!.Value, true, Closing)))
        {
            Say(ProfileText.GivenUp);
            await LoadAsync();
        }
    }

    private void Pause()
    {
        Say(ProfileText.Paused);
        Navigation.NavigateTo(BackLink);
    }

    private void Finished()
    {
        Say(ProfileText.Finished);
        Navigation.NavigateTo(BackLink);
    }
}
