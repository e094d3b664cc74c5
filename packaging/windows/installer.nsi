; SPDX-License-Identifier: GPL-3.0-or-later
; The setup, made by the script "package" beside this file.
;
; Installs for the person who runs it, without elevation. /S asks nothing, /D=C:\Folder chooses the
; place (last on the line, without quotes), /ALLUSERS installs for everybody (for IT, from an elevated
; prompt). What an older setup has installed goes first. Plans are never touched.
;
; Exit codes: 0 done, 1 cancelled or Tidemark is running, 2 could not be written, 3 not this Windows,
; 4 /ALLUSERS without the right to it.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"

!define KEY "Software\Tidemark\Tidemark"
!define UNKEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tidemark"
!define TYPE "Tidemark.Plan"

Name "Tidemark"
OutFile "${OUT}"
InstallDir ""
BrandingText "Tidemark ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2057 "ProductName" "Tidemark"
VIAddVersionKey /LANG=2057 "CompanyName" "The Tidemark authors"
VIAddVersionKey /LANG=2057 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2057 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2057 "FileDescription" "Tidemark setup"
VIAddVersionKey /LANG=2057 "LegalCopyright" "GPL-3.0-or-later"
!uninstfinalize '"${SIGN}" "%1"'

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\tidemarkw.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start Tidemark"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Whether this installation is for everybody: "1" or "0".
Var ForAll

!macro ChoosePerson
  ${If} $ForAll == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

!macro Refuse code sentence
  MessageBox MB_OK|MB_ICONINFORMATION "${sentence}" /SD IDOK
  SetErrorLevel ${code}
  Quit
!macroend

; A program that runs cannot be opened for writing; whoever has a plan open there closes it.
!macro RefuseWhileRunning program advice
  ${If} ${FileExists} "$INSTDIR\${program}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${program}" a
    ${If} ${Errors}
      !insertmacro Refuse 1 "Tidemark is running, or may not be changed here. Close it, then ${advice} again."
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Windows shows its own names of files until it is told that they have changed.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    !insertmacro Refuse 3 "Tidemark needs Windows 10 or later."
  ${EndIf}
  StrCpy $ForAll 0
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/ALLUSERS" $2
  ${IfNot} ${Errors}
    StrCpy $ForAll 1
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      !insertmacro Refuse 4 "Only an administrator can install Tidemark for everybody. Without /ALLUSERS it installs for you alone."
    ${EndIf}
  ${EndIf}
  SetRegView 64
  !insertmacro ChoosePerson
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${KEY}" "InstallDir"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $ForAll == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\Tidemark"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Tidemark"
    ${EndIf}
  ${EndIf}
FunctionEnd

; What an older setup has left, in this place or in another, goes by its own uninstaller.
Function RemoveOlder
  Exch $3
  ${If} ${FileExists} "$3\uninstall.exe"
    DetailPrint "Removing the older version"
    ExecWait '"$3\uninstall.exe" /S /UPGRADE _?=$3' $0
    Delete "$3\uninstall.exe"
    RMDir "$3"
  ${EndIf}
  Pop $3
FunctionEnd

Section "Tidemark"
  SetRegView 64
  !insertmacro ChoosePerson
  !insertmacro RefuseWhileRunning "tidemarkw.exe" "start the setup"
  !insertmacro RefuseWhileRunning "tidemark.exe" "start the setup"
  ReadRegStr $4 SHCTX "${KEY}" "InstallDir"
  ${If} $4 != ""
    Push $4
    Call RemoveOlder
  ${EndIf}
  Push $INSTDIR
  Call RemoveOlder

  SetOverwrite try
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${STAGE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    !insertmacro Refuse 2 "Tidemark could not be written to $INSTDIR. Choose a folder of your own, or make room on the drive."
  ${EndIf}
  CreateShortCut "$SMPROGRAMS\Tidemark.lnk" "$INSTDIR\tidemarkw.exe"

  WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${UNKEY}" "DisplayName" "Tidemark"
  WriteRegStr SHCTX "${UNKEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNKEY}" "DisplayIcon" "$INSTDIR\tidemarkw.exe"
  WriteRegStr SHCTX "${UNKEY}" "Publisher" "The Tidemark authors"
  WriteRegStr SHCTX "${UNKEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNKEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNKEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNKEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNKEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNKEY}" "EstimatedSize" $0

  ; A double click on NAME.tidemark opens it.
  WriteRegStr SHCTX "Software\Classes\.tidemark" "" "${TYPE}"
  WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "Tidemark plan"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\tidemarkw.exe,0"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\tidemarkw.exe" "%1"'
  !insertmacro TellExplorer
SectionEnd

Function un.onInit
  SetRegView 64
  ; It was installed for the one whose registry knows this place.
  StrCpy $ForAll 0
  ReadRegStr $0 HKCU "${KEY}" "InstallDir"
  ${If} $0 != $INSTDIR
    ReadRegStr $0 HKLM "${KEY}" "InstallDir"
    ${If} $0 == $INSTDIR
      StrCpy $ForAll 1
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetRegView 64
  !insertmacro ChoosePerson
  !insertmacro RefuseWhileRunning "tidemarkw.exe" "uninstall it"
  !insertmacro RefuseWhileRunning "tidemark.exe" "uninstall it"
  ; Only what was installed, file by file: a plan that somebody keeps in this folder stays.
  !include "${UNINSTALL}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs" ; of Windows, where nothing else is in it
  Delete "$SMPROGRAMS\Tidemark.lnk"

  ReadRegStr $0 SHCTX "${KEY}" "InstallDir"
  ${If} $0 == $INSTDIR
    DeleteRegKey SHCTX "${UNKEY}"
    DeleteRegKey SHCTX "${KEY}"
    DeleteRegKey /ifempty SHCTX "Software\Tidemark"
    ReadRegStr $0 SHCTX "Software\Classes\.tidemark" ""
    ${If} $0 == "${TYPE}"
      DeleteRegKey SHCTX "Software\Classes\.tidemark"
    ${EndIf}
    DeleteRegKey SHCTX "Software\Classes\${TYPE}"
    !insertmacro TellExplorer
  ${EndIf}

  ; What the window has remembered of its size goes too, unless a newer version is about to ask for it.
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/UPGRADE" $2
  ${If} ${Errors}
    SetShellVarContext current
    Delete "$APPDATA\Tidemark\Tidemark.ini"
    RMDir "$APPDATA\Tidemark"
  ${EndIf}
  SetAutoClose true
SectionEnd
