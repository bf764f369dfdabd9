IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [AuditEntries] (
        [Id] bigint NOT NULL IDENTITY,
        [At] datetime2 NOT NULL,
        [UserId] int NULL,
        [Actor] nvarchar(100) NOT NULL,
        [Entity] varchar(40) NOT NULL,
        [EntityId] int NOT NULL,
        [AccountId] int NULL,
        [Action] varchar(30) NOT NULL,
        [Changes] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Branches] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) NOT NULL,
        [TimeZoneId] varchar(64) NOT NULL,
        [CalendarCode] varchar(20) NOT NULL,
        CONSTRAINT [PK_Branches] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ExternalKeys] (
        [Id] int NOT NULL IDENTITY,
        [Source] nvarchar(50) NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Value] nvarchar(100) NOT NULL,
        [TargetId] int NOT NULL,
        [BatchId] int NOT NULL,
        CONSTRAINT [PK_ExternalKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ImportBatches] (
        [Id] int NOT NULL IDENTITY,
        [Kind] varchar(30) NOT NULL,
        [Source] nvarchar(50) NOT NULL,
        [FileName] nvarchar(260) NOT NULL,
        [FileHash] varchar(64) NOT NULL,
        [StoredAs] varchar(100) NULL,
        [Language] varchar(2) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] int NULL,
        [FinishedAt] datetime2 NULL,
        [Status] varchar(30) NOT NULL,
        [IsDryRun] bit NOT NULL,
        [Map] nvarchar(max) NOT NULL,
        [Claim] uniqueidentifier NULL,
        [AliveAt] datetime2 NULL,
        [Total] int NOT NULL,
        [Created] int NOT NULL,
        [Updated] int NOT NULL,
        [Unchanged] int NOT NULL,
        [Rejected] int NOT NULL,
        [Progress] int NOT NULL,
        [Warning] nvarchar(1000) NULL,
        [Error] nvarchar(1000) NULL,
        CONSTRAINT [PK_ImportBatches] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [JobRuns] (
        [Id] int NOT NULL IDENTITY,
        [Job] varchar(50) NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [FinishedAt] datetime2 NULL,
        [SeenAt] datetime2 NOT NULL,
        [Server] nvarchar(100) NOT NULL,
        [Trigger] nvarchar(100) NOT NULL,
        [Created] int NOT NULL,
        [Skipped] int NOT NULL,
        [Failed] int NOT NULL,
        [Notes] nvarchar(max) NOT NULL,
        [Error] nvarchar(1000) NULL,
        CONSTRAINT [PK_JobRuns] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [OutboxMessages] (
        [Id] int NOT NULL IDENTITY,
        [Key] varchar(100) NOT NULL,
        [To] nvarchar(254) NOT NULL,
        [Subject] nvarchar(250) NOT NULL,
        [Html] nvarchar(max) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [NextAttemptAt] datetime2 NOT NULL,
        [Attempts] int NOT NULL,
        [SentAt] datetime2 NULL,
        [LastError] nvarchar(500) NULL,
        [ClaimedUntil] datetime2 NULL,
        [ClaimedBy] uniqueidentifier NULL,
        CONSTRAINT [PK_OutboxMessages] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [People] (
        [Id] int NOT NULL IDENTITY,
        [LastName] nvarchar(100) NOT NULL,
        [FirstName] nvarchar(100) NOT NULL,
        [MiddleName] nvarchar(100) NULL,
        [LatinName] nvarchar(200) NULL,
        [BirthMonth] int NULL,
        [BirthDay] int NULL,
        [BirthYear] int NULL,
        [Language] varchar(2) NOT NULL,
        [TimeZoneId] varchar(64) NULL,
        [Email] nvarchar(254) NULL,
        [Phone] nvarchar(40) NULL,
        [MobilePhone] nvarchar(40) NULL,
        [Hobby] nvarchar(500) NULL,
        [Notes] nvarchar(4000) NULL,
        [Consent] varchar(30) NOT NULL,
        [ConsentOn] date NULL,
        [ConsentBasis] nvarchar(200) NULL,
        [OptOuts] int NOT NULL,
        [LeftOn] date NULL,
        [SortName] nvarchar(302) NOT NULL,
        [SearchText] nvarchar(700) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ProductGroups] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(150) NOT NULL,
        [ParentId] int NULL,
        CONSTRAINT [PK_ProductGroups] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProductGroups_ProductGroups_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ProtectionKeys] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) NOT NULL,
        [Xml] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_ProtectionKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [RoleDefinitions] (
        [Id] int NOT NULL IDENTITY,
        [Code] varchar(30) NOT NULL,
        [NameRu] nvarchar(80) NOT NULL,
        [NameEn] nvarchar(80) NOT NULL,
        [Order] int NOT NULL,
        [IsActive] bit NOT NULL,
        CONSTRAINT [PK_RoleDefinitions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [SavedColumnMaps] (
        [Id] int NOT NULL IDENTITY,
        [Source] nvarchar(50) NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [Map] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_SavedColumnMaps] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Settings] (
        [Id] int NOT NULL IDENTITY,
        [Key] varchar(60) NOT NULL,
        [Value] nvarchar(500) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Settings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [WorkCalendarDays] (
        [Id] int NOT NULL IDENTITY,
        [CalendarCode] varchar(20) NOT NULL,
        [Date] date NOT NULL,
        [Kind] varchar(30) NOT NULL,
        CONSTRAINT [PK_WorkCalendarDays] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [PortalUsers] (
        [Id] int NOT NULL IDENTITY,
        [Login] nvarchar(64) NOT NULL,
        [LastName] nvarchar(100) NOT NULL,
        [FirstName] nvarchar(100) NOT NULL,
        [MiddleName] nvarchar(100) NULL,
        [Email] nvarchar(254) NULL,
        [Position] nvarchar(150) NULL,
        [BranchId] int NOT NULL,
        [TimeZoneId] varchar(64) NULL,
        [SupervisorId] int NULL,
        [Language] varchar(2) NOT NULL,
        [IsEnabled] bit NOT NULL,
        [PasswordHash] varchar(200) NULL,
        [MustChangePassword] bit NOT NULL,
        [FailedSignIns] int NOT NULL,
        [LockedUntil] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PortalUsers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PortalUsers_Branches_BranchId] FOREIGN KEY ([BranchId]) REFERENCES [Branches] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PortalUsers_PortalUsers_SupervisorId] FOREIGN KEY ([SupervisorId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ImportedRows] (
        [Id] bigint NOT NULL IDENTITY,
        [BatchId] int NOT NULL,
        [Target] varchar(30) NOT NULL,
        [TargetId] int NOT NULL,
        [Action] varchar(30) NOT NULL,
        [VersionAfter] int NOT NULL,
        [Before] nvarchar(max) NULL,
        CONSTRAINT [PK_ImportedRows] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportedRows_ImportBatches_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [ImportRejects] (
        [Id] bigint NOT NULL IDENTITY,
        [BatchId] int NOT NULL,
        [Line] int NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [Row] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_ImportRejects] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportRejects_ImportBatches_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [PersonWords] (
        [PersonId] int NOT NULL,
        [Word] nvarchar(60) NOT NULL,
        CONSTRAINT [PK_PersonWords] PRIMARY KEY ([Word], [PersonId]),
        CONSTRAINT [FK_PersonWords_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Absences] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [DeputyId] int NULL,
        CONSTRAINT [PK_Absences] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Absences_PortalUsers_DeputyId] FOREIGN KEY ([DeputyId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Absences_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Accounts] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(250) NOT NULL,
        [LegalName] nvarchar(250) NULL,
        [Inn] varchar(12) NULL,
        [Kpp] varchar(9) NULL,
        [ParentId] int NULL,
        [Industry] nvarchar(100) NULL,
        [Segment] varchar(30) NOT NULL,
        [Region] nvarchar(100) NULL,
        [TimeZoneId] varchar(64) NULL,
        [Size] varchar(30) NOT NULL,
        [OwnerId] int NOT NULL,
        [Status] varchar(30) NOT NULL,
        [LostReason] nvarchar(500) NULL,
        [Abcd] varchar(30) NOT NULL,
        [Strategy] varchar(30) NOT NULL,
        [KeyStatus] varchar(30) NOT NULL,
        [Route] varchar(30) NULL,
        [CreatedOn] date NOT NULL,
        [FirstOrderOn] date NULL,
        [LastOrderOn] date NULL,
        [Sales12Months] decimal(18,2) NOT NULL,
        [NextTouchOn] date NULL,
        [LastTouchOn] date NULL,
        [TouchesPlannedOn] date NULL,
        [TouchesPlannedBy] int NOT NULL,
        [IsArchived] bit NOT NULL,
        [StatusBeforeArchive] varchar(30) NULL,
        [SortName] nvarchar(250) NOT NULL,
        [LookAlikeKey] nvarchar(250) NOT NULL,
        [SearchText] nvarchar(600) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Accounts_Accounts_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Accounts_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Notifications] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Text] nvarchar(500) NOT NULL,
        [Link] nvarchar(300) NULL,
        [ReadAt] datetime2 NULL,
        [Key] varchar(100) NOT NULL,
        CONSTRAINT [PK_Notifications] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Notifications_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [SavedViews] (
        [Id] int NOT NULL IDENTITY,
        [OwnerId] int NOT NULL,
        [Name] nvarchar(80) NOT NULL,
        [Query] nvarchar(2000) NOT NULL,
        [IsShared] bit NOT NULL,
        CONSTRAINT [PK_SavedViews] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SavedViews_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [UserRoles] (
        [UserId] int NOT NULL,
        [Role] varchar(30) NOT NULL,
        CONSTRAINT [PK_UserRoles] PRIMARY KEY ([UserId], [Role]),
        CONSTRAINT [FK_UserRoles_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [AccountMonthSales] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Month] date NOT NULL,
        [ProductGroupId] int NULL,
        [Amount] decimal(18,2) NOT NULL,
        [Orders] int NOT NULL,
        CONSTRAINT [PK_AccountMonthSales] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountMonthSales_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccountMonthSales_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [AccountTeamMembers] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [UserId] int NOT NULL,
        [Role] varchar(30) NOT NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NULL,
        CONSTRAINT [PK_AccountTeamMembers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountTeamMembers_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AccountTeamMembers_PortalUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [AccountWords] (
        [AccountId] int NOT NULL,
        [Word] nvarchar(60) NOT NULL,
        CONSTRAINT [PK_AccountWords] PRIMARY KEY ([Word], [AccountId]),
        CONSTRAINT [FK_AccountWords_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [CadenceRules] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(150) NOT NULL,
        [Scope] varchar(30) NOT NULL,
        [Category] varchar(30) NULL,
        [Strategy] varchar(30) NULL,
        [RoleId] int NULL,
        [AccountId] int NULL,
        [TouchType] varchar(30) NOT NULL,
        [Every] int NOT NULL,
        [Unit] varchar(30) NOT NULL,
        [Topic] nvarchar(300) NULL,
        [Minutes] int NOT NULL,
        [DayOffPolicy] varchar(30) NOT NULL,
        [Priority] varchar(30) NOT NULL,
        [StartsOn] date NOT NULL,
        [EndsOn] date NULL,
        [Spread] bit NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CadenceRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CadenceRules_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CadenceRules_RoleDefinitions_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [RoleDefinitions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Employments] (
        [Id] int NOT NULL IDENTITY,
        [PersonId] int NOT NULL,
        [AccountId] int NOT NULL,
        [Position] nvarchar(150) NULL,
        [Department] nvarchar(150) NULL,
        [Seniority] int NULL,
        [RoleId] int NULL,
        [ReportsToId] int NULL,
        [FromOn] date NULL,
        [ToOn] date NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Employments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Employments_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Employments_Employments_ReportsToId] FOREIGN KEY ([ReportsToId]) REFERENCES [Employments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Employments_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Employments_RoleDefinitions_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [RoleDefinitions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [OwnershipPeriods] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [OwnerId] int NOT NULL,
        [FromOn] date NOT NULL,
        [ToOn] date NULL,
        [Reason] nvarchar(500) NULL,
        CONSTRAINT [PK_OwnershipPeriods] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OwnershipPeriods_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_OwnershipPeriods_PortalUsers_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [SalesOrders] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [Number] nvarchar(60) NOT NULL,
        [OrderedOn] date NOT NULL,
        [ShippedOn] date NULL,
        [Amount] decimal(18,2) NOT NULL,
        CONSTRAINT [PK_SalesOrders] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SalesOrders_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [Touches] (
        [Id] int NOT NULL IDENTITY,
        [AccountId] int NOT NULL,
        [AssigneeId] int NOT NULL,
        [OnBehalfOfId] int NULL,
        [Type] varchar(30) NOT NULL,
        [Status] varchar(30) NOT NULL,
        [Origin] varchar(30) NOT NULL,
        [Topic] nvarchar(300) NULL,
        [DueOn] date NOT NULL,
        [DoneOn] date NULL,
        [DoneAt] datetime2 NULL,
        [DoneById] int NULL,
        [Minutes] int NOT NULL,
        [Outcome] varchar(30) NULL,
        [Result] nvarchar(2000) NULL,
        [NextStep] nvarchar(2000) NULL,
        [CancelReason] nvarchar(500) NULL,
        [RuleId] int NULL,
        [OccurrenceOn] date NULL,
        [OccurrenceKey] varchar(60) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Touches] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Touches_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Touches_CadenceRules_RuleId] FOREIGN KEY ([RuleId]) REFERENCES [CadenceRules] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Touches_PortalUsers_AssigneeId] FOREIGN KEY ([AssigneeId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Touches_PortalUsers_DoneById] FOREIGN KEY ([DoneById]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Touches_PortalUsers_OnBehalfOfId] FOREIGN KEY ([OnBehalfOfId]) REFERENCES [PortalUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [OrderLines] (
        [Id] int NOT NULL IDENTITY,
        [OrderId] int NOT NULL,
        [ProductGroupId] int NULL,
        [Product] nvarchar(200) NOT NULL,
        [Quantity] decimal(18,3) NOT NULL,
        [UnitPrice] decimal(18,4) NOT NULL,
        [Discount] decimal(9,6) NOT NULL,
        [Amount] decimal(18,2) NOT NULL,
        CONSTRAINT [PK_OrderLines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OrderLines_ProductGroups_ProductGroupId] FOREIGN KEY ([ProductGroupId]) REFERENCES [ProductGroups] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_OrderLines_SalesOrders_OrderId] FOREIGN KEY ([OrderId]) REFERENCES [SalesOrders] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE TABLE [TouchPeople] (
        [TouchId] int NOT NULL,
        [PersonId] int NOT NULL,
        CONSTRAINT [PK_TouchPeople] PRIMARY KEY ([TouchId], [PersonId]),
        CONSTRAINT [FK_TouchPeople_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TouchPeople_Touches_TouchId] FOREIGN KEY ([TouchId]) REFERENCES [Touches] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Code', N'IsActive', N'NameEn', N'NameRu', N'Order') AND [object_id] = OBJECT_ID(N'[RoleDefinitions]'))
        SET IDENTITY_INSERT [RoleDefinitions] ON;
    EXEC(N'INSERT INTO [RoleDefinitions] ([Id], [Code], [IsActive], [NameEn], [NameRu], [Order])
    VALUES (1, ''initiator'', CAST(1 AS bit), N''Initiator'', N''Инициатор'', 1),
    (2, ''user'', CAST(1 AS bit), N''User'', N''Пользователь'', 2),
    (3, ''expert'', CAST(1 AS bit), N''Expert, influencer'', N''Эксперт, влияющий (ЛВР)'', 3),
    (4, ''decider'', CAST(1 AS bit), N''Decision maker'', N''Принимающий решение (ЛПР)'', 4),
    (5, ''buyer'', CAST(1 AS bit), N''Buyer'', N''Закупщик'', 5),
    (6, ''approver'', CAST(1 AS bit), N''Approver'', N''Финансист, утверждающий'', 6),
    (7, ''gatekeeper'', CAST(1 AS bit), N''Gatekeeper'', N''Привратник'', 7),
    (8, ''coach'', CAST(1 AS bit), N''Coach'', N''Союзник'', 8),
    (9, ''opponent'', CAST(1 AS bit), N''Opponent'', N''Противник'', 9),
    (10, ''consultant'', CAST(1 AS bit), N''External consultant'', N''Внешний консультант'', 10)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Code', N'IsActive', N'NameEn', N'NameRu', N'Order') AND [object_id] = OBJECT_ID(N'[RoleDefinitions]'))
        SET IDENTITY_INSERT [RoleDefinitions] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Absences_DeputyId] ON [Absences] ([DeputyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Absences_OfUser] ON [Absences] ([UserId], [ToOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountMonthSales_OfAccount] ON [AccountMonthSales] ([AccountId], [Month], [ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountMonthSales_ProductGroupId] ON [AccountMonthSales] ([ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByAge] ON [Accounts] ([IsArchived], [CreatedOn], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByLastTouch] ON [Accounts] ([IsArchived], [LastTouchOn], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByName] ON [Accounts] ([IsArchived], [SortName], [Id], [OwnerId], [Status], [Size], [Abcd], [KeyStatus]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ByNextTouch] ON [Accounts] ([IsArchived], [NextTouchOn], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_BySales] ON [Accounts] ([IsArchived], [Sales12Months], [Id], [OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_Inn] ON [Accounts] ([Inn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_Inside] ON [Accounts] ([SearchText]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_LookAlike] ON [Accounts] ([LookAlikeKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_OfIndustry] ON [Accounts] ([IsArchived], [Industry], [SortName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_OfOwner] ON [Accounts] ([OwnerId], [IsArchived], [SortName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_OfRegion] ON [Accounts] ([IsArchived], [Region], [SortName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Accounts_ParentId] ON [Accounts] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountTeamMembers_AccountId] ON [AccountTeamMembers] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountTeamMembers_OfUser] ON [AccountTeamMembers] ([UserId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountWords_OfAccount] ON [AccountWords] ([AccountId], [Word]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_ByTime] ON [AuditEntries] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_OfAccount] ON [AuditEntries] ([AccountId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_OfEntity] ON [AuditEntries] ([Entity], [EntityId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_OfUser] ON [AuditEntries] ([UserId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Branches_Name] ON [Branches] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_CadenceRules_AccountId] ON [CadenceRules] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_CadenceRules_RoleId] ON [CadenceRules] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Employments_OfAccount] ON [Employments] ([AccountId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Employments_OfPerson] ON [Employments] ([PersonId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Employments_ReportsToId] ON [Employments] ([ReportsToId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Employments_RoleId] ON [Employments] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ExternalKeys_OfBatch] ON [ExternalKeys] ([BatchId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ExternalKeys_OfTarget] ON [ExternalKeys] ([Kind], [TargetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ExternalKeys_Value] ON [ExternalKeys] ([Source], [Kind], [Value]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportBatches_Waiting] ON [ImportBatches] ([Status], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportedRows_OfBatch] ON [ImportedRows] ([BatchId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportedRows_OfTarget] ON [ImportedRows] ([Target], [TargetId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportRejects_OfBatch] ON [ImportRejects] ([BatchId], [Line]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_JobRuns_OfJob] ON [JobRuns] ([Job], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Notifications_OfUser] ON [Notifications] ([UserId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Notifications_Unread] ON [Notifications] ([UserId], [ReadAt]) WHERE "ReadAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Notifications_Key] ON [Notifications] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_OrderLines_OrderId] ON [OrderLines] ([OrderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_OrderLines_ProductGroupId] ON [OrderLines] ([ProductGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_OutboxMessages_Due] ON [OutboxMessages] ([Status], [NextAttemptAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_OutboxMessages_Key] ON [OutboxMessages] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_OwnershipPeriods_OwnerId] ON [OwnershipPeriods] ([OwnerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_OwnershipPeriods_Start] ON [OwnershipPeriods] ([AccountId], [FromOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_People_Birthday] ON [People] ([BirthMonth], [BirthDay]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_People_ByName] ON [People] ([SortName], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_PersonWords_OfPerson] ON [PersonWords] ([PersonId], [Word]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_PortalUsers_BranchId] ON [PortalUsers] ([BranchId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_PortalUsers_SupervisorId] ON [PortalUsers] ([SupervisorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_PortalUsers_Login] ON [PortalUsers] ([Login]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_ProductGroups_ParentId] ON [ProductGroups] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_ProductGroups_Name] ON [ProductGroups] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_RoleDefinitions_Code] ON [RoleDefinitions] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_SalesOrders_OfAccount] ON [SalesOrders] ([AccountId], [OrderedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SavedColumnMaps_Kind] ON [SavedColumnMaps] ([Source], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_SavedViews_Name] ON [SavedViews] ([OwnerId], [Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_Settings_Key] ON [Settings] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_Done] ON [Touches] ([AccountId], [DoneOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_DoneById] ON [Touches] ([DoneById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_MyDay] ON [Touches] ([AssigneeId], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_OfAccount] ON [Touches] ([AccountId], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_OnBehalfOfId] ON [Touches] ([OnBehalfOfId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_Touches_RuleId] ON [Touches] ([RuleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UX_Touches_OccurrenceKey] ON [Touches] ([OccurrenceKey]) WHERE [OccurrenceKey] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE INDEX [IX_TouchPeople_PersonId] ON [TouchPeople] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [UX_WorkCalendarDays_Date] ON [WorkCalendarDays] ([CalendarCode], [Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122074025_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122074025_Initial', N'10.0.14');
END;

COMMIT;
GO

