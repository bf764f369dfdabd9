using System.Globalization;
using KamPortal.Surveys;
using KamPortal.Surveys.Results;

namespace KamPortal.Web.Surveys.Results;

internal static class ResultsWords
{
    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    /// <summary>With the sign it has: what is missed must not look like what is reached.</summary>
    public static string Signed(decimal value) => value.ToString("+0.00;−0.00;0.00", CultureInfo.CurrentCulture);

    public static string Nps(double value) => value.ToString("+0;−0;0", CultureInfo.CurrentCulture);

    public static string Mean(decimal? value) => value?.ToString("0.00", CultureInfo.CurrentCulture) ?? "—";

    public static string Percent(decimal? value) => value is null ? "—" : value.Value.ToString("0", CultureInfo.CurrentCulture) + " %";

    public static string Headline(SurveyKind kind, decimal value) => kind switch
    {
        SurveyKind.Nps => Nps((double)value),
        SurveyKind.Servqual => Signed(value),
        SurveyKind.Csat => Percent(value),
        _ => value.ToString("0.00", CultureInfo.CurrentCulture),
    };

    public static string HeadlineName(SurveyKind kind) => kind switch
    {
        SurveyKind.Nps => "NPS",
        SurveyKind.Servqual => ResultsText.Total,
        SurveyKind.IdealSupplier or SurveyKind.IdealService => ResultsText.MeanDeficit,
        SurveyKind.Csat => ResultsText.Csat,
        SurveyKind.Ces => ResultsText.Ces,
        _ => ResultsText.Value,
    };

    /// <summary>Why there is no figure.</summary>
    public static string Short(ResultsState state, int least) => state switch
    {
        ResultsState.TooFew => Text(ResultsText.TooFewShort, least),
        ResultsState.StillOpen => ResultsText.StillOpenShort,
        _ => ResultsText.NoData,
    };

    public static string Long(ResultsState state, int least) => state switch
    {
        ResultsState.TooFew => Text(ResultsText.TooFew, least),
        ResultsState.StillOpen => ResultsText.StillOpen,
        _ => ResultsText.NoDataText,
    };

    /// <summary>Of a number in a picture, whatever the language.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
