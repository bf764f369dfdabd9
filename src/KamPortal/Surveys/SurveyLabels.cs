namespace KamPortal.Surveys;

/// <summary>Methods, kinds, figures and dimensions as people call them.</summary>
public static class SurveyLabels
{
    public static string Label(this SurveyKind kind) => SurveyTemplateMessages.ResourceManager.GetString("Survey" + kind, Thread.CurrentThread.CurrentUICulture)!;

    public static string Label(this QuestionKind kind) => SurveyTemplateMessages.ResourceManager.GetString("Kind" + kind, Thread.CurrentThread.CurrentUICulture)!;

    public static string Label(this QuestionMeasure measure) => SurveyTemplateMessages.ResourceManager.GetString("Measure" + measure, Thread.CurrentThread.CurrentUICulture)!;

    public static string Label(this ServiceDimension dimension) => SurveyTemplateMessages.ResourceManager.GetString("Dimension" + dimension, Thread.CurrentThread.CurrentUICulture)!;
}
