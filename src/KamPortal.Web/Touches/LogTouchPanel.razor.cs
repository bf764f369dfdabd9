using System.Globalization;
using KamPortal.Touches;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KamPortal.Web.Touches;

/// <summary>Records a touch in a side panel; closes with a <see cref="TouchReceipt"/>. Give it a touch or an account.</summary>
public sealed partial class LogTouchPanel
{
    /// <summary>An open touch due this soon is what an unplanned-looking recording most likely closes.</summary>
    private const int DaysAhead = 3;

    private const int PeopleAtFirst = 5;

    private readonly LogTouch.Form form = new();
    private LoggableTouch? start;
    private IReadOnlyList<TouchContact> shown = [];
    private bool isLoaded;

    [Parameter]
    public int? TouchId { get; set; }

    [Parameter]
    public int? AccountId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        start = await Queries.ToLogAsync(TouchId, AccountId, Closing);
        isLoaded = true;
        if (start is null)
        {
            return;
        }

        form.AccountId = start.AccountId;
        form.DoneOn = start.Today;
        form.PersonIds = [.. start.PersonIds];
        shown = [.. start.People.Where((p, i) => i < PeopleAtFirst || start.PersonIds.Contains(p.PersonId))];
        Take(start.Touch ?? start.Open.FirstOrDefault(t => t.DueOn <= start.Today.AddDays(DaysAhead)));
    }

    private void Take(TouchLine? touch)
    {
        form.TouchId = touch?.TouchId;
        if (touch is not null)
        {
            (form.Type, form.Minutes) = (touch.Type, touch.Minutes);
        }
    }

    private void Close(ChangeEventArgs e) =>
        Take(int.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var id) ? start!.Open.First(t => t.TouchId == id) : null);

    private string Describe(TouchLine touch) =>
        string.Join(" · ", new[] { touch.Type.Label(), Format.Due(touch.DueOn, start!.Today), touch.Topic }.Where(t => !string.IsNullOrEmpty(t)));

    private void Meet(int personId, bool isMet)
    {
        form.PersonIds.Remove(personId);
        if (isMet)
        {
            form.PersonIds.Add(personId);
        }
    }

    private async Task SaveOnCtrlEnterAsync(KeyboardEventArgs e)
    {
        if (e is { Key: "Enter", CtrlKey: true })
        {
            await SaveAsync();
        }
    }

    private async Task SaveAsync()
    {
        TouchReceipt? receipt = null;
        if (await RunAsync(async () => receipt = await Log.RunAsync(form, Closing)))
        {
            Close(receipt);
        }
    }

    private void Close(TouchReceipt? receipt) => Dialogs.CloseSide(receipt);
}
