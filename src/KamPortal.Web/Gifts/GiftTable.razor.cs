using KamPortal.Gifts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Gifts;

/// <summary>What is done with the gifts of a list, one or the chosen ones.</summary>
public sealed partial class GiftTable
{
    private readonly HashSet<int> chosen = [];

    /// <summary>Null while loading.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<GiftRow>? Rows { get; set; }

    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    [Parameter]
    public DateOnly Today { get; set; }

    [Parameter]
    public bool ShowOwner { get; set; }

    [Parameter]
    public bool ShowSeason { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Empty { get; set; }

    private HashSet<int> Chosen
    {
        get
        {
            chosen.IntersectWith((Rows ?? []).Where(Choosable).Select(r => r.Id));
            return chosen;
        }
    }

    private IEnumerable<GiftRow> ChosenRows => Rows!.Where(r => Chosen.Contains(r.Id));

    /// <summary>The rest of the chosen ones is approved; when all of them are blocked, the refusal says why.</summary>
    private GiftRow[] Approvable => ChosenRows.Where(r => r is { MayDecide: true, IsBlocked: false, HasLeft: false }).ToArray() is { Length: > 0 } fine ? fine : [.. ChosenRows.Where(r => r.MayDecide)];

    private static bool MayStrike(GiftRow row) => row.MayEdit && row.Status is GiftStatus.Planned or GiftStatus.Approved or GiftStatus.Refused;

    private static bool Choosable(GiftRow row) => row.MayDecide || MayStrike(row);

    private static string? ClassOf(GiftRow row) => row.Status is GiftStatus.Cancelled or GiftStatus.Refused ? "gift-out" : null;

    private void ChooseOne(int id, bool isChosen)
    {
        if (isChosen)
        {
            chosen.Add(id);
        }
        else
        {
            chosen.Remove(id);
        }
    }

    private void ChooseAll(bool isChosen)
    {
        chosen.Clear();
        if (isChosen)
        {
            chosen.UnionWith(Rows!.Where(Choosable).Select(r => r.Id));
        }
    }

    private Task ApproveAsync(GiftRow[] rows) => DoAsync(() => Decide.ApproveAsync(Choices(rows), Closing), GiftText.ApprovedSaid);

    private async Task RefuseAsync(GiftRow[] rows)
    {
        if (rows.Length > 0 && await GiftPanels.AskAsync(Dialogs, GiftText.Refuse, Subject(rows), GiftText.Refuse, true, (note, token) => Decide.RefuseAsync(Choices(rows), note, token)))
        {
            await DoneAsync(GiftText.RefusedSaid);
        }
    }

    private async Task AllowAsync(GiftRow row)
    {
        if (await GiftPanels.AskAsync(Dialogs, GiftText.Allow, GiftWords.Text(GiftText.AllowSubject, row.Person, row.Together, row.Limit), GiftText.Allow, true, (reason, token) => Override.RunAsync(new() { GiftId = row.Id, Version = row.Version, Reason = reason }, token)))
        {
            await DoneAsync(GiftText.AllowedSaid);
        }
    }

    private async Task StrikeAsync(GiftRow[] rows)
    {
        if (rows.Length > 0 && await GiftPanels.AskAsync(Dialogs, GiftText.Strike, Subject(rows), GiftText.Strike, false, (note, token) => Strike.RunAsync(Choices(rows), note, token)))
        {
            await DoneAsync(GiftText.StruckSaid);
        }
    }

    private Task RestoreAsync(GiftRow row) => DoAsync(() => Strike.RestoreAsync(Choices([row]), Closing), GiftText.RestoredSaid);

    private Task UngiveAsync(GiftRow row) => DoAsync(() => Give.UndoAsync(new GiftReceipt(row.Id, row.On, null), Closing), GiftText.UngivenSaid);

    private async Task GiveAsync(GiftRow row)
    {
        if (await GiftPanels.GiveAsync(Dialogs, Notifications, Give, row, () => InvokeAsync(Changed.InvokeAsync)))
        {
            await Changed.InvokeAsync();
        }
    }

    private async Task EditAsync(GiftRow row)
    {
        if (await GiftPanels.EditAsync(Dialogs, Notifications, row))
        {
            await Changed.InvokeAsync();
        }
    }

    private async Task DoAsync(Func<Task> action, string said)
    {
        if (await RunAsync(action))
        {
            await DoneAsync(said);
        }
    }

    private async Task DoneAsync(string said)
    {
        chosen.Clear();
        Refusal = null;
        Say(said);
        await Changed.InvokeAsync();
    }

    private static GiftChoice[] Choices(IEnumerable<GiftRow> rows) => [.. rows.Select(r => new GiftChoice(r.Id, r.Version))];

    private static string Subject(GiftRow[] rows) => rows.Length == 1 ? $"{rows[0].Person}: {rows[0].Title}" : Controls.Plural.Of(rows.Length, GiftText.ChosenForms);
}
