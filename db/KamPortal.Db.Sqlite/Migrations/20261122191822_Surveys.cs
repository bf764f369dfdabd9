using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KamPortal.Db.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Surveys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ScoreInKpi",
                table: "PortalUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "FromName",
                table: "OutboxMessages",
                type: "TEXT",
                maxLength: 150,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSecret",
                table: "OutboxMessages",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ReplyTo",
                table: "OutboxMessages",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeUrl",
                table: "OutboxMessages",
                type: "TEXT",
                unicode: false,
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CompanyLogos",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentType = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompanyLogos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementSheets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    ShownOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementSheets_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImprovementSheets_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImprovementSheets_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    TitleRu = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    IntroRu = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    IntroEn = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    ThanksRu = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    ThanksEn = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    TangiblesPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    ReliabilityPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    ResponsivenessPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    AssurancePoints = table.Column<int>(type: "INTEGER", nullable: false),
                    EmpathyPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyTemplates_PortalUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyThemes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NameRu = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyThemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Page = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Dimension = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    TextRu = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    HelpRu = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    HelpEn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    ScaleFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    ScaleTo = table.Column<int>(type: "INTEGER", nullable: false),
                    FromLabelRu = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    FromLabelEn = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ToLabelRu = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ToLabelEn = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ConditionKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    ConditionFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    ConditionTo = table.Column<int>(type: "INTEGER", nullable: true),
                    ConditionOption = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyQuestions_SurveyTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "SurveyTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyWaves",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    IsAnonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TimeZoneId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    RepeatMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    PreviousId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    LaunchedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LaunchedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CloseReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    PublishedRoles = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: true),
                    PublishedNote = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyWaves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyWaves_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyWaves_PortalUsers_LaunchedById",
                        column: x => x.LaunchedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyWaves_PortalUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyWaves_SurveyTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "SurveyTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyWaves_SurveyWaves_PreviousId",
                        column: x => x.PreviousId,
                        principalTable: "SurveyWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyOptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    TextRu = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyOptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyOptions_SurveyQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "SurveyQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Improvements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    WaveId = table.Column<int>(type: "INTEGER", nullable: true),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Expected = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Perceived = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedById = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Improvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Improvements_PortalUsers_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Improvements_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Improvements_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Improvements_SurveyQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "SurveyQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Improvements_SurveyWaves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "SurveyWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyInvitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WaveId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    ManagerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Segment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    SkipReason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_PortalUsers_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_RoleDefinitions_RoleId",
                        column: x => x.RoleId,
                        principalTable: "RoleDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_SurveyWaves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "SurveyWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyUses",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    WaveId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyUses", x => x.Key);
                    table.ForeignKey(
                        name: "FK_SurveyUses_SurveyWaves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "SurveyWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrainingFindings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WaveId = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ScoreBefore = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AfterWaveId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrainingFindings_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingFindings_PortalUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingFindings_SurveyQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "SurveyQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingFindings_SurveyWaves_AfterWaveId",
                        column: x => x.AfterWaveId,
                        principalTable: "SurveyWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingFindings_SurveyWaves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "SurveyWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementAccounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImprovementId = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ShownOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementAccounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementAccounts_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImprovementAccounts_Improvements_ImprovementId",
                        column: x => x.ImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyDrafts",
                columns: table => new
                {
                    InvitationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyDrafts", x => x.InvitationId);
                    table.ForeignKey(
                        name: "FK_SurveyDrafts_SurveyInvitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "SurveyInvitations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyResponses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    WaveId = table.Column<int>(type: "INTEGER", nullable: false),
                    InvitationId = table.Column<int>(type: "INTEGER", nullable: true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    ManagerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Segment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    EnteredById = table.Column<int>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyResponses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_PortalUsers_EnteredById",
                        column: x => x.EnteredById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_PortalUsers_ManagerId",
                        column: x => x.ManagerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_RoleDefinitions_RoleId",
                        column: x => x.RoleId,
                        principalTable: "RoleDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_SurveyInvitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "SurveyInvitations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyResponses_SurveyWaves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "SurveyWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ResponseId = table.Column<long>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    OptionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Second = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_SurveyOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "SurveyOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_SurveyQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "SurveyQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_SurveyResponses_ResponseId",
                        column: x => x.ResponseId,
                        principalTable: "SurveyResponses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnswerThemes",
                columns: table => new
                {
                    AnswerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ThemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerThemes", x => new { x.AnswerId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_AnswerThemes_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerThemes_SurveyAnswers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "SurveyAnswers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AnswerThemes_SurveyThemes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "SurveyThemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerThemes_ById",
                table: "AnswerThemes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerThemes_ThemeId",
                table: "AnswerThemes",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementAccounts_OfAccount",
                table: "ImprovementAccounts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "UX_ImprovementAccounts_Account",
                table: "ImprovementAccounts",
                columns: new[] { "ImprovementId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_ClosedById",
                table: "Improvements",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_CreatedById",
                table: "Improvements",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_Due",
                table: "Improvements",
                columns: new[] { "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_OfOwner",
                table: "Improvements",
                columns: new[] { "OwnerId", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_QuestionId",
                table: "Improvements",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_WaveId",
                table: "Improvements",
                column: "WaveId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementSheets_ById",
                table: "ImprovementSheets",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementSheets_PersonId",
                table: "ImprovementSheets",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "UX_ImprovementSheets_Number",
                table: "ImprovementSheets",
                columns: new[] { "AccountId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_OptionId",
                table: "SurveyAnswers",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_QuestionId",
                table: "SurveyAnswers",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_Response",
                table: "SurveyAnswers",
                columns: new[] { "ResponseId", "QuestionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_ManagerId",
                table: "SurveyInvitations",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_OfAccount",
                table: "SurveyInvitations",
                columns: new[] { "AccountId", "WaveId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_OfPerson",
                table: "SurveyInvitations",
                columns: new[] { "PersonId", "InvitedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_RoleId",
                table: "SurveyInvitations",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_Status",
                table: "SurveyInvitations",
                columns: new[] { "WaveId", "Status" });

            migrationBuilder.CreateIndex(
                name: "UX_SurveyInvitations_Person",
                table: "SurveyInvitations",
                columns: new[] { "WaveId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_SurveyInvitations_Token",
                table: "SurveyInvitations",
                column: "TokenHash",
                unique: true,
                filter: "[TokenHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UX_SurveyOptions_Key",
                table: "SurveyOptions",
                columns: new[] { "QuestionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_SurveyQuestions_Key",
                table: "SurveyQuestions",
                columns: new[] { "TemplateId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_EnteredById",
                table: "SurveyResponses",
                column: "EnteredById");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_ManagerId",
                table: "SurveyResponses",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_OfAccount",
                table: "SurveyResponses",
                columns: new[] { "AccountId", "WaveId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_PersonId",
                table: "SurveyResponses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_RoleId",
                table: "SurveyResponses",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyResponses_Wave",
                table: "SurveyResponses",
                column: "WaveId");

            migrationBuilder.CreateIndex(
                name: "UX_SurveyResponses_Invitation",
                table: "SurveyResponses",
                column: "InvitationId",
                unique: true,
                filter: "[InvitationId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyTemplates_PublishedById",
                table: "SurveyTemplates",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "UX_SurveyTemplates_Draft",
                table: "SurveyTemplates",
                column: "Code",
                unique: true,
                filter: "[Status] = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "UX_SurveyTemplates_Number",
                table: "SurveyTemplates",
                columns: new[] { "Code", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_SurveyTemplates_Published",
                table: "SurveyTemplates",
                column: "Code",
                unique: true,
                filter: "[Status] = 'Published'");

            migrationBuilder.CreateIndex(
                name: "UX_SurveyThemes_Name",
                table: "SurveyThemes",
                column: "NameRu",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyUses_WaveId",
                table: "SurveyUses",
                column: "WaveId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyWaves_CreatedById",
                table: "SurveyWaves",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyWaves_Due",
                table: "SurveyWaves",
                columns: new[] { "Status", "OpensOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyWaves_LaunchedById",
                table: "SurveyWaves",
                column: "LaunchedById");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyWaves_PublishedById",
                table: "SurveyWaves",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyWaves_TemplateId",
                table: "SurveyWaves",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "UX_SurveyWaves_Previous",
                table: "SurveyWaves",
                column: "PreviousId",
                unique: true,
                filter: "[PreviousId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingFindings_AfterWaveId",
                table: "TrainingFindings",
                column: "AfterWaveId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingFindings_CreatedById",
                table: "TrainingFindings",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingFindings_QuestionId",
                table: "TrainingFindings",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingFindings_UserId",
                table: "TrainingFindings",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingFindings_WaveId",
                table: "TrainingFindings",
                column: "WaveId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerThemes");

            migrationBuilder.DropTable(
                name: "CompanyLogos");

            migrationBuilder.DropTable(
                name: "ImprovementAccounts");

            migrationBuilder.DropTable(
                name: "ImprovementSheets");

            migrationBuilder.DropTable(
                name: "SurveyDrafts");

            migrationBuilder.DropTable(
                name: "SurveyUses");

            migrationBuilder.DropTable(
                name: "TrainingFindings");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropTable(
                name: "SurveyThemes");

            migrationBuilder.DropTable(
                name: "Improvements");

            migrationBuilder.DropTable(
                name: "SurveyOptions");

            migrationBuilder.DropTable(
                name: "SurveyResponses");

            migrationBuilder.DropTable(
                name: "SurveyQuestions");

            migrationBuilder.DropTable(
                name: "SurveyInvitations");

            migrationBuilder.DropTable(
                name: "SurveyWaves");

            migrationBuilder.DropTable(
                name: "SurveyTemplates");

            migrationBuilder.DropColumn(
                name: "ScoreInKpi",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "FromName",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "IsSecret",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "ReplyTo",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "UnsubscribeUrl",
                table: "OutboxMessages");
        }
    }
}
