using KamPortal.Accounts;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KamPortal.Web.Accounts;

/// <summary>A new account or the card of an old one; what was typed survives every refusal.</summary>
public sealed partial class AccountFormPage
{
    private AccountFields? form;
    private IReadOnlyList<AccountLink> owners = [];
    private IReadOnlyList<Warning> warnings = [];
    private Viewer viewer = Viewer.Nobody;
    private string? parentName;
    private bool isMissing;
    private int? loaded;

    [Parameter]
    public int? Id { get; set; }

    private string Title => Id is null ? AccountFormText.NewTitle : AccountFormText.EditTitle;

    protected override async Task OnParametersSetAsync()
    {
        if (form is null || loaded != Id)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        viewer = await Viewers.CurrentAsync(Closing);
        (loaded, warnings, Refusal) = (Id, [], null);
        if (Id is { } id)
        {
            form = await Queries.ToEditAsync(id, Closing);
            parentName = form?.ParentId is { } parent ? await Queries.NameOfAsync(parent, Closing) : null;
            isMissing = form is null;
            return;
        }

        owners = await Queries.PossibleOwnersAsync(Closing);
        form = new AccountFields { OwnerId = owners.Any(o => o.Id == viewer.UserId) ? viewer.UserId : owners.Count == 1 ? owners[0].Id : null };
    }

    private async Task SaveAsync()
    {
        var id = Id ?? 0;
        var saved = await RunAsync(async () =>
        {
            try
            {
                warnings = [];
                if (Id is null)
                {
                    id = await Open.RunAsync(form!, Closing);
                }
                else
                {
                    await Edit.RunAsync(id, form!, Closing);
                }
            }
            catch (ConfirmationNeeded needed)
            {
                warnings = needed.Warnings;
            }
        });
        if (saved && warnings.Count == 0)
        {
            Say(Id is null ? AccountFormText.Opened : AccountFormText.Saved);
            Navigation.NavigateTo(Links.Account(id));
        }
    }

    private Task ConfirmAsync()
    {
        form!.Confirmed.UnionWith(warnings.Select(w => w.Key));
        return SaveAsync();
    }

    private Task SaveOverAsync(EditedMeanwhile meanwhile)
    {
        form!.Version = meanwhile.CurrentVersion;
        return SaveAsync();
    }

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        if (e is { Key: "Enter", CtrlKey: true })
        {
            await SaveAsync();
        }
    }

    private async Task<IReadOnlyList<Lookup.Option>> FindParentsAsync(string text, CancellationToken cancellationToken) =>
        [.. (await Queries.ParentsLikeAsync(text, Id ?? 0, cancellationToken)).Select(a => new Lookup.Option(a.Id, a.Name))];
}
