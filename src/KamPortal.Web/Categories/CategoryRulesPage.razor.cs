using System.Globalization;
using KamPortal.Categories;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Categories;

/// <summary>The thresholds: what would move is shown before it is saved, and any change of the form asks for it again.</summary>
public sealed partial class CategoryRulesPage
{
    private static readonly HashSet<string> fields = [.. typeof(ChangeCategoryRules.Form).GetProperties().Select(p => p.Name)];

    private ChangeCategoryRules.Form? form;
    private RulesPreview? preview;
    private IReadOnlyList<CategoryRulesRow>? versions;
    private string zone = LocalTime.DefaultZone;

    [Inject]
    private CategoryRulesQueries Queries { get; set; } = null!;

    [Inject]
    private ChangeCategoryRules Rules { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        zone = (await Viewers.CurrentAsync(Closing)).TimeZoneId;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        versions = await Queries.VersionsAsync(Closing);
        form = ChangeCategoryRules.Form.Of(versions[0]);
        preview = null;
    }

    private async Task PreviewAsync()
    {
        preview = null;
        await RunAsync(async () => preview = await Rules.PreviewAsync(form!, Closing));
    }

    private async Task SaveAsync()
    {
        var changed = 0;
        if (await RunAsync(async () => changed = await Rules.RunAsync(form!, Closing)))
        {
            await LoadAsync();
            Say(Text(CategoryRulesText.Saved, versions![0].Number, Format.Number(changed)));
        }
    }

    private void Change(Action change)
    {
        change();
        Forget();
    }

    private void Forget() => preview = null;

    private static string HelpOf(VolumeMode mode) => mode switch
    {
        VolumeMode.Absolute => CategoryRulesText.ModeAbsoluteHelp,
        VolumeMode.Pareto => CategoryRulesText.ModeParetoHelp,
        _ => CategoryRulesText.ModePercentileHelp,
    };

    private static string Much(CategoryRulesRow rules) => rules.VolumeMode switch
    {
        VolumeMode.Absolute => Text(CategoryRulesText.AbsoluteValue, Format.Money(rules.VolumeAmount)),
        VolumeMode.Pareto => Text(CategoryRulesText.ParetoValue, rules.VolumePercent),
        _ => Text(CategoryRulesText.PercentileValue, rules.VolumePercent),
    };

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
